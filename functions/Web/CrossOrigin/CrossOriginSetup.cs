using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.CrossOrigin;

/// <summary>Registers the services for CORS.</summary>
public static class CrossOriginSetup
{
    /// <summary>Adds CORS with the configured origins. Invalid settings stop the start of the app.</summary>
    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CrossOriginOptions>()
            .Bind(configuration.GetSection(CrossOriginOptions.Section))
            .Validate(options => options.AllowedOrigins.All(CrossOriginOptions.IsOrigin), "Cors:AllowedOrigins must be origins such as https://example.org, without a path or a final slash, or a single *.")
            .Validate(options => options.AllowedOrigins.Count == 1 || !options.AllowedOrigins.Contains("*"), "Cors:AllowedOrigins must not combine * with other origins.")
            .ValidateOnStart();
        return services.AddCors();
    }
}
