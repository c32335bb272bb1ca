using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.Limits;

/// <summary>Registers the rate limiter.</summary>
public static class LimitsSetup
{
    /// <summary>Adds the configured rate limit. Invalid settings stop the start of the app.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ClientAddress>().AddSingleton<LimitMeter>().AddSingleton<RequestLimiter>();
    }
}
