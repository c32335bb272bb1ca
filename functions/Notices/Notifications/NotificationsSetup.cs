using BangGiao.Notices.Channels;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.Scan;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Notifications;

/// <summary>Composes subscriptions and notifications.</summary>
public static class NotificationsSetup
{
    // The key of local.settings.sample.json is known to everybody: it keeps nothing but what is in the emulator.
    private const string KeyForDevelopment = "ZGV2ZWxvcG1lbnQtb25seS1rZXktb2YtYmFuZ2dpYW8=";

    /// <summary>When the timers run where no setting says otherwise (NCRONTAB, UTC): the scan early in the owner's day, the delivery each minute.</summary>
    public static IReadOnlyDictionary<string, string?> Schedules { get; } = new Dictionary<string, string?>
    {
        ["AnniversaryScanSchedule"] = "0 5 23 * * *",
        ["NotificationDeliverySchedule"] = "0 * * * * *",
    };

    /// <summary>Adds the timers' work and the ways on which it is sent; faults of the settings end the start.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<NotificationOptions>()
            .Bind(configuration.GetSection(NotificationOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.Delays() is not null, "Notifications:RetryDelays must be waits as hh:mm:ss with semicolons.")
            .Validate(options => new[] { options.SecretKey, options.FormerSecretKey }.All(key => string.IsNullOrEmpty(key) || NotificationOptions.KeyOf(key) is not null), "Notifications:SecretKey must be 32 bytes in base64.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => Sealing(provider.GetRequiredService<IOptions<NotificationOptions>>().Value, provider.GetRequiredService<StorageAccount>()))
            .AddSingleton(provider => Policy(provider.GetRequiredService<IOptions<NotificationOptions>>().Value, provider.GetRequiredService<SecretSealing>()))
            .AddSingleton(provider => new EventSource(
                provider.GetRequiredService<IOptions<NotificationOptions>>().Value.Source
                ?? $"urn:bang-giao:{provider.GetRequiredService<IOptions<RegistryOptions>>().Value.Owner}"))
            .AddSingleton<StorageQueues>()
            .AddSingleton<Carrier, WebhookCarrier>()
            .AddSingleton<Carrier, EmailCarrier>()
            .AddSingleton<Carrier, QueueCarrier>()
            .AddSingleton<NotificationOutbox>()
            .AddSingleton<ScanPlan>()
            .AddSingleton<ScanRun>()
            .AddSingleton<DueTellings>()
            .AddSingleton<RunLease>()
            .AddSingleton<DeliveryRun>();
    }

    private static SecretSealing Sealing(NotificationOptions options, StorageAccount storage) => new([
        .. new[] { options.SecretKey, options.FormerSecretKey }
            .Where(key => !string.IsNullOrEmpty(key) && (storage.IsEmulator || key != KeyForDevelopment))
            .Select(key => NotificationOptions.KeyOf(key!)!),
    ]);

    private static SubscriptionPolicy Policy(NotificationOptions options, SecretSealing sealing) =>
        new(sealing, options.AllowHttpTargets, options.AllowPrivateTargets);
}
