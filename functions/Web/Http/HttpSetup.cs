using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.Http;

/// <summary>Composes how answers are sent.</summary>
public static class HttpSetup
{
    /// <summary>Adds compression and the rendered answers that are kept.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddResponseCompression()
        .AddSingleton<ContentCoding>()
        .AddSingleton<RenderedAnswers>();
}
