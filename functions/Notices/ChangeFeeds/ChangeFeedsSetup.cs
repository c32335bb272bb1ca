using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.ChangeFeeds;

/// <summary>Registers the feeds of changes.</summary>
public static class ChangeFeedsSetup
{
    /// <summary>Adds the services for Atom and JSON feeds.</summary>
    public static IServiceCollection AddChangeFeeds(this IServiceCollection services) => services.AddSingleton<FeedPages>();
}
