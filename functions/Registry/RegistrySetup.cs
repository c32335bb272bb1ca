using BangGiao.Registry.Commits;
using BangGiao.Registry.Keeping;
using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Log;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Proofs;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using BangGiao.Registry.Writing;
using BangGiao.Values.Dates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Registry;

/// <summary>Registers the services of the registry.</summary>
public static class RegistrySetup
{
    /// <summary>Adds the reader, writer and history of the configured registry. Invalid settings stop the start of the app.</summary>
    public static IServiceCollection AddRegistry(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RegistryOptions>()
            .Bind(configuration.GetSection(RegistryOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => string.IsNullOrEmpty(options.TimeZone) || TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _), "Registry:TimeZone is not a known time zone on this machine.")
            .ValidateOnStart();
        services.AddSingleton<StorageAccount>();
        services.AddSingleton(provider => new OwnerCalendar(
            provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<OwnerState>().Profile.TimeZone)));
        services.AddSingleton(provider => StateOf(provider.GetRequiredService<IOptions<RegistryOptions>>().Value));
        services.AddHostedService<ProfileCheck>();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<RegistryOptions>>().Value;
            return new RegistryTable(provider.GetRequiredService<StorageAccount>().Table(options.Table), options.Owner);
        });
        services.AddMetrics();
        services.AddSingleton<RegistryMeter>();
        services.AddSingleton<IGauges, SnapshotGauges>();
        services.AddSingleton(provider => new LargeWrites(provider.GetRequiredService<RegistryTable>()));
        services.AddSingleton(provider => new RegistryReader(
            provider.GetRequiredService<RegistryTable>(),
            provider.GetRequiredService<LargeWrites>(),
            provider.GetRequiredService<RegistryMeter>(),
            provider.GetRequiredService<ILogger<RegistryReader>>(),
            provider.GetRequiredService<RegistryFormat>(),
            new(provider.GetRequiredService<KeptSnapshotStore>(), provider.GetRequiredService<ILogger<KeptStart>>())));
        services.AddSingleton(provider => new RegistryHistory(
            provider.GetRequiredService<RegistryTable>(), provider.GetRequiredService<RegistryReader>()));
        services.AddSingleton(provider => new RegistryWriter(
            provider.GetRequiredService<RegistryTable>(),
            provider.GetRequiredService<RegistryReader>(),
            provider.GetRequiredService<LargeWrites>(),
            provider.GetRequiredService<RegistryHistory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<RegistryMeter>(),
            provider.GetRequiredService<ILogger<RegistryWriter>>(),
            provider.GetRequiredService<RegistryFormat>()));
        services.AddSingleton(provider => new FormatRaise(
            provider.GetRequiredService<RegistryTable>(),
            provider.GetRequiredService<RegistryReader>(),
            provider.GetRequiredService<LargeWrites>(),
            provider.GetRequiredService<RegistryFormat>()));
        services.TryAddSingleton(RegistryFormat.Current);
        services.AddSingleton(provider => new Checkpoints(provider.GetRequiredService<RegistryTable>()));
        services.AddSingleton(provider => new UseLog(provider.GetRequiredService<RegistryTable>()));
        services.AddSingleton(provider => new LookLog(provider.GetRequiredService<RegistryTable>()));
        services.AddSingleton(provider => new BellLog(provider.GetRequiredService<RegistryTable>()));
        return services.AddKeptSnapshots(configuration).AddLogProofs(configuration);
    }

    private static OwnerState StateOf(RegistryOptions options)
    {
        var profile = OwnerProfiles.For(options.Profile, options.StateCode);
        return new(options.StateCode) { Profile = string.IsNullOrEmpty(options.TimeZone) ? profile : profile with { TimeZone = options.TimeZone } };
    }
}
