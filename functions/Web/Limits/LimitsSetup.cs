using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.Limits;

/// <summary>Composes how many requests a client may make.</summary>
public static class LimitsSetup
{
    /// <summary>Adds the limit of the settings; faults of the settings end the start.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<RequestLimiter>();
    }
}
