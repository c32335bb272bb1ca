using System.Diagnostics;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace BangGiao.Web.Http;

/// <summary>Problem details (RFC 9457): the one form of every answer that is an error.</summary>
/// <remarks>
/// <c>type</c> is a URN that stays the same for a sort of problem, <c>detail</c> is for the reader,
/// <c>errors[]</c> has a JSON <c>pointer</c> into the body, or the name of a query <c>parameter</c>, with a <c>detail</c> each.
/// </remarks>
public static class Problem
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    // A body of a mebibyte can have a hundred thousand faults; nobody reads that many.
    private const int MostErrors = 100;
    private const string Urn = "urn:bang-giao:problem:";

    /// <summary>The status of a refusal.</summary>
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
        ProblemKind.IdentityUnavailable => StatusCodes.Status503ServiceUnavailable,
        ProblemKind.TooSlow => StatusCodes.Status408RequestTimeout,
        ProblemKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
    };

    /// <summary>The sort of problem that a refusal of the registry is.</summary>
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

    /// <summary>The problem of what ended a request.</summary>
    public static JObject Of(RefusedException refused, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.Refusal is { } refusal ? Of(refusal, http) : Of(refused.Kind, refused.Message, http);
    }

    /// <summary>The problem of a request.</summary>
    public static JObject Of(ProblemKind kind, string detail, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Of(CodeName.Of(kind), Title(kind), StatusOf(kind), detail, http);
    }

    /// <summary>The problem of a refusal.</summary>
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
            problem["detail"] = $"{refusal.Detail} These are the first {MostErrors} of {all}.";
        return problem;
    }

    /// <summary>Storage does not answer now.</summary>
    public static JObject Unavailable(HttpContext http) => Of(
        "unavailable",
        "Storage is not available",
        StatusCodes.Status503ServiceUnavailable,
        "The registry's storage does not answer now. Try again after the time in Retry-After; repeat a write with the same Idempotency-Key, or read first.",
        http);

    /// <summary>A fault of the app.</summary>
    public static JObject Fault(HttpContext http) => Of(
        "fault",
        "The app failed",
        StatusCodes.Status500InternalServerError,
        "This is a fault of the app, not of the request. Tell the operator the traceId.",
        http);

    /// <summary>The id under which the request stands in logs and in the registry's log.</summary>
    public static string TraceId(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // The function's own activity is not the request's: the host hands the trace on in the header (W3C Trace Context, section 3.2).
        return ActivityContext.TryParse(http.Request.Headers.TraceParent, null, isRemote: true, out var sent)
            ? sent.TraceId.ToHexString()
            : Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
    }

    /// <summary>Sends a problem, unless the answer has begun.</summary>
    public static async Task SendAsync(HttpContext http, JObject problem)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(problem);
        ForgetAnswer(http.Response.Headers);
        http.Response.StatusCode = (int)problem["status"]!;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = "en";
        var bytes = System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(problem));
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    // What an answer that failed half way said of itself is not true of the problem.
    private static void ForgetAnswer(IHeaderDictionary headers)
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
        ProblemKind.Malformed => "The request cannot be read",
        ProblemKind.Unauthenticated => "Nobody known asks",
        ProblemKind.Forbidden => "Not allowed",
        ProblemKind.NotFound => "Not found",
        ProblemKind.MethodNotAllowed => "Method not allowed",
        ProblemKind.NotAcceptable => "No such form of the answer",
        ProblemKind.Gone => "Gone",
        ProblemKind.Conflict => "Conflict",
        ProblemKind.Stale => "The record has changed",
        ProblemKind.TooLarge => "Too large",
        ProblemKind.UnsupportedMediaType => "Unsupported media type",
        ProblemKind.RangeNotSatisfiable => "No such range",
        ProblemKind.Invalid => "A rule is broken",
        ProblemKind.KeyReused => "Idempotency-Key used before",
        ProblemKind.PreconditionMissing => "A precondition is required",
        ProblemKind.IdentityUnavailable => "Who asks cannot be found out now",
        ProblemKind.TooSlow => "Too slow",
        ProblemKind.TooManyRequests => "Too many requests",
    };
}
