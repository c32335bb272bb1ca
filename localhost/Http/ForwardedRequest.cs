using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Localhost.Http;

/// <summary>
/// A request as the worker gets it: all as the client sent it, and by which address the client knows the host. What a client
/// says of proxies before this host is not passed on: nobody has checked it.
/// </summary>
internal sealed class ForwardedRequest : HttpTransformer
{
    public static readonly ForwardedRequest Transformer = new();

    private ForwardedRequest()
    {
    }

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var headers = proxyRequest.Headers;
        headers.Host = null;
        Set(proxyRequest, "X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1");
        Set(proxyRequest, "X-Forwarded-Host", httpContext.Request.Host.Value!);
        Set(proxyRequest, "X-Forwarded-Proto", httpContext.Request.Scheme);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
