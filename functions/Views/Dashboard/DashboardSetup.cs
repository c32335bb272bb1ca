using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Dashboard;

/// <summary>Registers the settings of the dashboard.</summary>
internal static class DashboardSetup
{
    /// <summary>Adds the origins that may embed cards. Invalid settings stop the start of the app.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmbeddingOptions>()
            .Bind(configuration.GetSection(EmbeddingOptions.Section))
            .Validate(
                options => options.AreOrigins,
                "Embedding:AllowedOrigins must be origins such as https://example.org, without a path or a final slash, or a single *.")
            .ValidateOnStart();
        return services.AddSingleton<FirstView>();
    }
}
