using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.Http;

/// <summary>Registers the services that send answers.</summary>
public static class HttpSetup
{
    /// <summary>Adds compression and the cache of rendered answers.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddResponseCompression()
        .AddSingleton<ContentCoding>()
        .AddSingleton<RenderedAnswers>();
}
