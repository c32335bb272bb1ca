using System.Diagnostics;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace BangGiao.Web.Http;

/// <summary>Builds and sends problem details (RFC 9457), the body of every error response.</summary>
/// <remarks>
/// <c>type</c> is a stable URN for the kind of problem, and <c>detail</c> is a message for people. Each item of <c>errors[]</c> has a
/// <c>detail</c>, and either a JSON <c>pointer</c> into the body or the name of a query <c>parameter</c>.
/// </remarks>
public static class Problem
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    // A body of 1 MiB can have 100,000 errors. The answer lists the first ones only.
    private const int MostErrors = 100;
    private const string Urn = "urn:bang-giao:problem:";

    /// <summary>The HTTP status of a kind of problem.</summary>
    public static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Malformed => StatusCodes.Status400BadRequest,
        ProblemKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ProblemKind.NotAcceptable => StatusCodes.Status406NotAcceptable,
        ProblemKind.Gone => StatusCodes.Status410Gone,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Stale => StatusCodes.Status412PreconditionFailed,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        ProblemKind.RangeNotSatisfiable => StatusCodes.Status416RangeNotSatisfiable,
        ProblemKind.Invalid or ProblemKind.KeyReused => StatusCodes.Status422UnprocessableEntity,
        ProblemKind.PreconditionMissing => StatusCodes.Status428PreconditionRequired,
        ProblemKind.IdentityUnavailable or ProblemKind.LaterFormat or ProblemKind.RendererUnavailable => StatusCodes.Status503ServiceUnavailable,
        ProblemKind.TooSlow => StatusCodes.Status408RequestTimeout,
        ProblemKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
    };

    /// <summary>The kind of problem for a kind of refusal.</summary>
    public static ProblemKind KindOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Malformed => ProblemKind.Malformed,
        RefusalKind.Forbidden => ProblemKind.Forbidden,
        RefusalKind.NotFound => ProblemKind.NotFound,
        RefusalKind.Gone => ProblemKind.Gone,
        RefusalKind.Conflict => ProblemKind.Conflict,
        RefusalKind.Stale => ProblemKind.Stale,
        RefusalKind.PreconditionMissing => ProblemKind.PreconditionMissing,
        RefusalKind.TooLarge => ProblemKind.TooLarge,
        RefusalKind.Invalid => ProblemKind.Invalid,
        RefusalKind.KeyReused => ProblemKind.KeyReused,
    };

    /// <summary>The problem for an exception that refused a request.</summary>
    public static JObject Of(RefusedException refused, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.Refusal is { } refusal ? Of(refusal, http) : Of(refused.Kind, refused.Message, http);
    }

    /// <summary>The problem for a kind and a detail.</summary>
    public static JObject Of(ProblemKind kind, string detail, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Of(CodeName.Of(kind), Title(kind), StatusOf(kind), detail, http);
    }

    /// <summary>The problem for a refusal, with its errors, conflicts and current version.</summary>
    public static JObject Of(Refusal refusal, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var problem = Of(KindOf(refusal.Kind), refusal.Detail, http);
        if (refusal.CurrentVersion is { } version)
            problem["currentVersion"] = version;
        if (refusal.Conflicts.Count > 0)
            problem["conflicts"] = new JArray(refusal.Conflicts.Select(key => key.ToString()));
        var errors = refusal.Errors.Select(error => new JObject { ["pointer"] = error.Pointer, ["detail"] = error.Detail })
            .Concat(refusal.Parameters.Select(error => new JObject { ["parameter"] = error.Parameter, ["detail"] = error.Detail }));
        problem["errors"] = new JArray(errors.Take(MostErrors));
        var all = refusal.Errors.Count + refusal.Parameters.Count;
        if (all > MostErrors)
            problem["detail"] = $"{refusal.Detail} The first {MostErrors} of {all} errors are listed.";
        return problem;
    }

    /// <summary>The problem for a storage outage (503).</summary>
    public static JObject Unavailable(HttpContext http) => Of(
        "unavailable",
        "Storage is not available",
        StatusCodes.Status503ServiceUnavailable,
        "The registry's storage does not respond. Retry after the time in Retry-After. Retry a write with the same Idempotency-Key, or read the record first.",
        http);

    /// <summary>The problem for an unexpected exception (500).</summary>
    public static JObject Fault(HttpContext http) => Of(
        "fault",
        "Internal error",
        StatusCodes.Status500InternalServerError,
        "An unexpected error occurred in the app. Report the traceId to the operator.",
        http);

    /// <summary>The id of the request in the app's logs and in the change log.</summary>
    public static string TraceId(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // Activity.Current may be the function's own activity. The host forwards the request's trace in traceparent (W3C Trace Context,
        // section 3.2).
        return ActivityContext.TryParse(http.Request.Headers.TraceParent, null, isRemote: true, out var sent)
            ? sent.TraceId.ToHexString()
            : Activity.Current?.TraceId.ToHexString() ?? http.Features.Get<IHttpActivityFeature>()?.Activity.TraceId.ToHexString() ?? http.TraceIdentifier;
    }

    /// <summary>Sends a problem. The response must not have started.</summary>
    public static async Task SendAsync(HttpContext http, JObject problem)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(problem);
        RemoveAnswerHeaders(http.Response.Headers);
        http.Response.StatusCode = (int)problem["status"]!;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = "en";
        var bytes = System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(problem));
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    // These headers may have been set for an answer that then failed; they do not apply to the problem.
    private static void RemoveAnswerHeaders(IHeaderDictionary headers)
    {
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.Link);
        headers.Remove(HeaderNames.Location);
        headers.Remove(HeaderNames.ContentDisposition);
        headers.Remove(HeaderNames.ContentEncoding);
    }

    private static JObject Of(string code, string title, int status, string detail, HttpContext http) => new()
    {
        ["type"] = Urn + code.Replace('_', '-'),
        ["title"] = title,
        ["status"] = status,
        ["detail"] = detail,
        ["instance"] = http.Request.Path.ToUriComponent(),
        ["traceId"] = TraceId(http),
        ["errors"] = new JArray(),
    };

    private static string Title(ProblemKind kind) => kind switch
    {
        ProblemKind.Malformed => "Malformed request",
        ProblemKind.Unauthenticated => "Authentication required",
        ProblemKind.Forbidden => "Not allowed",
        ProblemKind.NotFound => "Not found",
        ProblemKind.MethodNotAllowed => "Method not allowed",
        ProblemKind.NotAcceptable => "Not acceptable",
        ProblemKind.Gone => "Gone",
        ProblemKind.Conflict => "Conflict",
        ProblemKind.Stale => "The record has changed",
        ProblemKind.TooLarge => "Too large",
        ProblemKind.UnsupportedMediaType => "Unsupported media type",
        ProblemKind.RangeNotSatisfiable => "Range not satisfiable",
        ProblemKind.Invalid => "Validation failed",
        ProblemKind.KeyReused => "Idempotency-Key reused",
        ProblemKind.PreconditionMissing => "Precondition required",
        ProblemKind.IdentityUnavailable => "Authentication unavailable",
        ProblemKind.LaterFormat => "Later format",
        ProblemKind.RendererUnavailable => "No PDF at the moment",
        ProblemKind.TooSlow => "Request timeout",
        ProblemKind.TooManyRequests => "Too many requests",
    };
}
