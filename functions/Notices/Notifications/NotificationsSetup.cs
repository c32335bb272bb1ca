using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Notifications;

/// <summary>Composes the notifications.</summary>
public static class NotificationsSetup
{
    /// <summary>Adds the collection and its settings; faults of the settings end the start.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<NotificationOptions>()
            .Bind(configuration.GetSection(NotificationOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.Delays() is not null, "Notifications:RetryDelays must be waits as hh:mm:ss with semicolons.")
            .Validate(options => new[] { options.SecretKey, options.FormerSecretKey }.All(key => string.IsNullOrEmpty(key) || NotificationOptions.KeyOf(key) is not null), "Notifications:SecretKey must be 32 bytes in base64.")
            .ValidateOnStart();
        return services.AddCollection<NotificationCollection>();
    }
}
