using BangGiao.Notices.Notifications;
using BangGiao.Registry.Owner;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Channels;

/// <summary>Registers the channels.</summary>
public static class ChannelsSetup
{
    /// <summary>Adds the sender of each channel.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton(provider => new EventSource(
            provider.GetRequiredService<IOptions<NotificationOptions>>().Value.Source is { Length: > 0 } source
                ? source
                : $"urn:bang-giao:{provider.GetRequiredService<IOptions<RegistryOptions>>().Value.Owner}"))
        .AddSingleton<DashboardPages>()
        .AddSingleton<WebhookAgreements>()
        .AddSingleton<ChannelSender, WebhookSender>()
        .AddSingleton<ChannelSender, EmailSender>()
        .AddSingleton<ChannelSender, QueueSender>();
}
