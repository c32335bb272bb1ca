using System.Text;
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

    private const string ClientHeader = "X-Forwarded-For";
    private const string HostHeader = "X-Forwarded-Host";
    private const string SchemeHeader = "X-Forwarded-Proto";

    private ForwardedRequest()
    {
    }

    /// <summary>Whether the HTTP client can send a request's headers. It sends ASCII only.</summary>
    public static bool CanCarry(IHeaderDictionary headers) => headers.All(header => IsReplaced(header.Key) || header.Value.All(value => Ascii.IsValid(value)));

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var headers = proxyRequest.Headers;
        headers.Host = null;
        Set(proxyRequest, ClientHeader, httpContext.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1");
        Set(proxyRequest, HostHeader, httpContext.Request.Host.Value!);
        Set(proxyRequest, SchemeHeader, httpContext.Request.Scheme);
    }

    private static bool IsReplaced(string name) =>
        ((string[])[ClientHeader, HostHeader, SchemeHeader]).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
