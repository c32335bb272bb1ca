using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Notifications;

/// <summary>Registers the notifications.</summary>
public static class NotificationsSetup
{
    /// <summary>Adds the collection and its settings. The app does not start when the settings are invalid.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<NotificationOptions>()
            .Bind(configuration.GetSection(NotificationOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.Delays() is not null, "Notifications:RetryDelays must be a list of hh:mm:ss, separated by semicolons.")
            .Validate(options => new[] { options.SecretKey, options.FormerSecretKey }.All(key => string.IsNullOrEmpty(key) || NotificationOptions.KeyOf(key) is not null), "Notifications:SecretKey and Notifications:FormerSecretKey must be 32 bytes in base64.")
            .ValidateOnStart();
        return services.AddCollection<NotificationCollection>();
    }
}
