using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Http;

/// <summary>The address of the app for links in answers. It comes from a setting, never from a request, because a client can send any Host.</summary>
public static class PublicAddress
{
    /// <summary>The public address without a slash at its end; null when it is not set.</summary>
    public static string? Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var set = request.HttpContext.RequestServices?.GetService<IOptions<WebOptions>>()?.Value.PublicAddress;
        return string.IsNullOrEmpty(set) ? null : set.TrimEnd('/');
    }
}
