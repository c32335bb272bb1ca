using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Summary;

/// <summary>Registers the summary.</summary>
public static class SummarySetup
{
    /// <summary>Adds the summary. The app does not start when the settings of the map are invalid.</summary>
    public static IServiceCollection AddSummary(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<MapOptions>().Bind(configuration.GetSection(MapOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<SummaryBody>();
    }
}
