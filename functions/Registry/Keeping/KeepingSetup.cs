using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Registry.Keeping;

/// <summary>Registers the services that keep snapshots and read them.</summary>
public static class KeepingSetup
{
    /// <summary>Adds the services and their options.</summary>
    public static IServiceCollection AddKeptSnapshots(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<KeptSnapshotOptions>()
            .Bind(configuration.GetSection(KeptSnapshotOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<SnapshotBlobs>()
            .AddSingleton(provider => new KeptSnapshotStore(
                provider.GetRequiredService<RegistryTable>(),
                provider.GetRequiredService<SnapshotBlobs>(),
                provider.GetRequiredService<IOptions<KeptSnapshotOptions>>().Value.Enabled))
            .AddSingleton(provider => new SnapshotKeeper(
                provider.GetRequiredService<KeptSnapshotStore>(),
                provider.GetRequiredService<RegistryReader>(),
                provider.GetRequiredService<RegistryFormat>(),
                provider.GetRequiredService<IOptions<KeptSnapshotOptions>>().Value.Changes,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SnapshotKeeper>>()));
    }
}
