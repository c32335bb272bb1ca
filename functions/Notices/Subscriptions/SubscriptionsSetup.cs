using BangGiao.Notices.Notifications;
using BangGiao.Records.Collections;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Subscriptions;

/// <summary>Composes the subscriptions.</summary>
public static class SubscriptionsSetup
{
    // The key of local.settings.sample.json is known to everybody: it keeps nothing but what is in the emulator.
    private const string KeyForDevelopment = "ZGV2ZWxvcG1lbnQtb25seS1rZXktb2YtYmFuZ2dpYW8=";

    /// <summary>Adds the collection, the encryption of its secrets and the policy of its targets.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddCollection<SubscriptionCollection>()
        .AddSingleton(provider => Sealing(provider.GetRequiredService<IOptions<NotificationOptions>>().Value, provider.GetRequiredService<StorageAccount>()))
        .AddSingleton(provider => Policy(provider.GetRequiredService<IOptions<NotificationOptions>>().Value, provider.GetRequiredService<SecretEncryption>()));

    private static SecretEncryption Sealing(NotificationOptions options, StorageAccount storage) => new([
        .. new[] { options.SecretKey, options.FormerSecretKey }
            .Where(key => !string.IsNullOrEmpty(key) && (storage.IsEmulator || key != KeyForDevelopment))
            .Select(key => NotificationOptions.KeyOf(key!)!),
    ]);

    private static SubscriptionPolicy Policy(NotificationOptions options, SecretEncryption sealing) =>
        new(sealing, options.AllowHttpTargets, options.AllowPrivateTargets);
}
