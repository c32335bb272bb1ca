using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.CrossOrigin;

/// <summary>Composes what pages of other origins may do.</summary>
public static class CrossOriginSetup
{
    /// <summary>Adds the origins of the settings; faults of the settings end the start.</summary>
    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CrossOriginOptions>()
            .Bind(configuration.GetSection(CrossOriginOptions.Section))
            .Validate(options => options.AllowedOrigins.All(CrossOriginOptions.IsOrigin), "Cors:AllowedOrigins must be origins as https://example.org, without a path or a final slash, or * alone.")
            .Validate(options => options.AllowedOrigins.Count == 1 || !options.AllowedOrigins.Contains("*"), "Cors:AllowedOrigins must be * alone, or origins.")
            .ValidateOnStart();
        return services.AddCors();
    }
}
