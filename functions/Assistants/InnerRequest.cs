using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Assistants;

/// <summary>A GET of the API that the app makes for a caller in its own process: the same parameters, the same rights, the same answer.</summary>
internal sealed class InnerRequest
{
    private readonly DefaultHttpContext _http;

    private InnerRequest(DefaultHttpContext http) => _http = http;

    /// <summary>The path and the query.</summary>
    public string Address => _http.Request.Path.ToUriComponent() + _http.Request.QueryString.ToUriComponent();

    /// <summary>The value of the path's parameter <c>id</c>; empty if it has none.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The request.</summary>
    public HttpRequest Http => _http.Request;

    /// <summary>Cancelled when the caller no longer waits.</summary>
    public CancellationToken Cancelled => _http.RequestAborted;

    /// <summary>A request of the caller of another one.</summary>
    /// <param name="outer">The caller's request.</param>
    /// <param name="path">The path below the API's base, with a leading slash and perhaps <c>{id}</c>.</param>
    /// <param name="arguments">The parameters of path and query.</param>
    /// <param name="cancelled">Cancels it.</param>
    public static InnerRequest Of(HttpContext outer, string path, IReadOnlyDictionary<string, string> arguments, CancellationToken cancelled)
    {
        var http = new DefaultHttpContext { RequestServices = outer.RequestServices, RequestAborted = cancelled, TraceIdentifier = outer.TraceIdentifier };
        http.Features.Set(outer.Request.Principal());
        var id = path.Contains("{id}", StringComparison.Ordinal) ? arguments["id"] : "";
        var request = http.Request;
        request.Method = HttpMethods.Get;
        request.Path = "/" + Api.Base.TrimEnd('/') + path.Replace("{id}", id, StringComparison.Ordinal);
        request.QueryString = QueryString.Create(arguments.Where(pair => id.Length == 0 || pair.Key != "id").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        foreach (var name in new[] { HeaderNames.AcceptLanguage, HeaderNames.TraceParent })
            request.Headers[name] = outer.Request.Headers[name];
        return new(http) { Id = id };
    }

    /// <summary>The class of a function.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(_http.RequestServices);

    /// <summary>The body of an answer to the request.</summary>
    public async Task<byte[]> BodyOfAsync(IActionResult answer)
    {
        using var body = new MemoryStream();
        _http.Response.Body = body;
        await answer.ExecuteResultAsync(new(_http, new RouteData(), new ActionDescriptor()));
        return body.ToArray();
    }
}
