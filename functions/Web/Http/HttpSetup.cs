using BangGiao.Web.CrossOrigin;
using BangGiao.Web.Limits;
using BangGiao.Web.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.Http;

/// <summary>Composes what every request goes through.</summary>
public static class HttpSetup
{
    /// <summary>Adds the routes, what is kept rendered, compression, the origins and the limits of the settings; faults of the settings end the start.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CrossOriginOptions>()
            .Bind(configuration.GetSection(CrossOriginOptions.Section))
            .Validate(options => options.AllowedOrigins.All(CrossOriginOptions.IsOrigin), "Cors:AllowedOrigins must be origins as https://example.org, without a path or a final slash, or * alone.")
            .Validate(options => options.AllowedOrigins.Count == 1 || !options.AllowedOrigins.Contains("*"), "Cors:AllowedOrigins must be * alone, or origins.")
            .ValidateOnStart();
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddCors()
            .AddResponseCompression()
            .AddSingleton<ContentCoding>()
            .AddSingleton<RequestLimiter>()
            .AddSingleton<RouteTable>()
            .AddSingleton<RenderedAnswers>();
    }
}
