using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Timers;

namespace Microsoft.Azure.Functions.Worker.Admin;

/// <summary>
/// The host's own addresses below <c>/admin</c>. No key is asked for, so only this machine is answered; to all others, and to
/// requests that a proxy passes on, nothing is there.
/// </summary>
internal sealed class AdminApi(FunctionCatalog catalog, FunctionListing listing, HostStorage storage, ManualRuns runs)
{
    private static readonly long Started = Environment.TickCount64;

    public RequestDelegate Before(RequestDelegate next) => http =>
        http.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase, out var rest)
            ? AnswerAsync(http, (rest.Value ?? "").Trim('/').ToLowerInvariant().Split('/'))
            : next(http);

    private Task AnswerAsync(HttpContext http, string[] path) => (http.Request.Method, path) switch
    {
        _ when !IsLocal(http) => Status(http, StatusCodes.Status404NotFound),
        ("GET" or "POST", ["host", "ping"]) => Status(http, StatusCodes.Status200OK),
        ("GET", ["host", "status"]) => http.Response.WriteAsJsonAsync(HostStatus(), http.RequestAborted),
        ("GET", ["functions"]) => http.Response.WriteAsJsonAsync(catalog.All.Select(f => listing.Of(f, http.Request)), http.RequestAborted),
        ("GET", ["functions", var name]) when catalog.Find(name) is { } function =>
            http.Response.WriteAsJsonAsync(listing.Of(function, http.Request), http.RequestAborted),
        ("POST", ["functions", var name]) when catalog.Find(name) is { } function => FireAsync(http, function),
        _ => Status(http, StatusCodes.Status404NotFound),
    };

    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("Forwarded");

    private async Task FireAsync(HttpContext http, Function function)
    {
        // A page in a browser on this machine can send any other content type without being asked.
        if (!http.Request.HasJsonContentType())
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        else if (function.Timer is null || !await HasInputAsync(http.Request))
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
        {
            runs.Start(function);
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
        id = storage.HostId,
        state = "Running",
        version = typeof(AdminApi).Assembly.GetName().Version?.ToString(),
        versionDetails = typeof(AdminApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        processUptime = Environment.TickCount64 - Started,
    };

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
