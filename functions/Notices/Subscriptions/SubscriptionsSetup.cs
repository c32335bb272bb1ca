using BangGiao.Notices.Notifications;
using BangGiao.Records.Collections;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Subscriptions;

/// <summary>Registers the subscriptions.</summary>
public static class SubscriptionsSetup
{
    // The key in local.settings.sample.json is public, so it is accepted with the storage emulator only.
    private const string DevelopmentKey = "ZGV2ZWxvcG1lbnQtb25seS1rZXktb2YtYmFuZ2dpYW8=";

    /// <summary>Adds the collection, the encryption of its secrets and the policy of its targets.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddCollection<SubscriptionCollection>()
        .AddSingleton<SubscriptionSights>()
        .AddSingleton(provider => Encryption(provider.GetRequiredService<IOptions<NotificationOptions>>().Value, provider.GetRequiredService<StorageAccount>()))
        .AddSingleton(provider => Policy(provider.GetRequiredService<IOptions<NotificationOptions>>().Value, provider.GetRequiredService<SecretEncryption>()));

    private static SecretEncryption Encryption(NotificationOptions options, StorageAccount storage) => new([
        .. new[] { options.SecretKey, options.FormerSecretKey }
            .Where(key => !string.IsNullOrEmpty(key) && (storage.IsEmulator || key != DevelopmentKey))
            .Select(key => NotificationOptions.KeyOf(key!)!),
    ]);

    private static SubscriptionPolicy Policy(NotificationOptions options, SecretEncryption encryption) =>
        new(encryption, options.AllowHttpTargets, options.AllowPrivateTargets);
}
