using System.Net;
using System.Reflection;
using System.Text.Json;
using Localhost.Functions;
using Microsoft.AspNetCore.Http;

namespace Localhost.Admin;

/// <summary>
/// Handles the host's own requests below <c>/admin</c>. They need no key, so the host accepts them only from this machine and with a
/// loopback name in Host. That refuses pages of other sites (DNS rebinding) and requests through a proxy.
/// </summary>
internal sealed class AdminApi(IReadOnlyList<Function> functions, FunctionListing listing, string hostId, Action<Function> start)
{
    private readonly long _started = Environment.TickCount64;

    /// <summary>Handles requests below <c>/admin</c> and <c>/runtime</c>, and passes all others on.</summary>
    public RequestDelegate Before(RequestDelegate next) => http =>
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase, out var rest))
            return IsLocal(http) ? AnswerAsync(http, (rest.Value ?? "").Trim('/').ToLowerInvariant().Split('/')) : Refuse(http);
        return path.StartsWithSegments("/runtime", StringComparison.OrdinalIgnoreCase) ? Refuse(http) : next(http);
    };

    private Task AnswerAsync(HttpContext http, string[] path) => (http.Request.Method, path) switch
    {
        ("GET" or "POST", ["host", "ping"]) => Status(http, StatusCodes.Status200OK),
        ("GET", ["host", "status"]) => http.Response.WriteAsJsonAsync(HostStatus(), http.RequestAborted),
        ("GET", ["functions"]) => http.Response.WriteAsJsonAsync(functions.Select(it => listing.Of(it, http.Request)), http.RequestAborted),
        ("GET", ["functions", var name]) when Find(name) is { } function =>
            http.Response.WriteAsJsonAsync(listing.Of(function, http.Request), http.RequestAborted),
        ("POST", ["functions", var name]) when Find(name) is { } function => RunAsync(http, function),
        _ => Status(http, StatusCodes.Status404NotFound),
    };

    private Function? Find(string name) => functions.FirstOrDefault(it => it.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && IsLoopback(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private async Task RunAsync(HttpContext http, Function function)
    {
        // A page in a browser can send other content types across origins without a preflight.
        if (!http.Request.HasJsonContentType())
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        else if (function.Timer is null || !await HasInputAsync(http.Request))
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
        {
            start(function);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private static async Task<bool> HasInputAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private object HostStatus() => new
    {
        id = hostId,
        state = "Running",
        version = typeof(AdminApi).Assembly.GetName().Version?.ToString(),
        versionDetails = typeof(AdminApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        processUptime = Environment.TickCount64 - _started,
    };

    private static Task Refuse(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Status(http, StatusCodes.Status401Unauthorized);
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
