using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.News;

/// <summary>Registers the events of change.</summary>
public static class NewsSetup
{
    /// <summary>Adds the services that follow the log.</summary>
    public static IServiceCollection AddNews(this IServiceCollection services) => services
        .AddSingleton<RecordChanges>()
        .AddSingleton<NewsRules>()
        .AddSingleton<RecordSteps>()
        .AddSingleton<ManyChanges>()
        .AddSingleton<NewsRun>();
}
