using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Localhost.Http;

/// <summary>
/// Transforms a request for the worker: it is forwarded unchanged, with X-Forwarded headers for the client's address and the host name.
/// X-Forwarded headers from the client are replaced, because they are not trustworthy.
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
