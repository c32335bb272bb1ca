using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BangGiao.Web.Access;

/// <summary>Logs refused requests for the operator. It never logs a key, a token, a part of them, or the query.</summary>
/// <remarks>
/// It writes at most <see cref="MostInAMinute"/> lines per minute, so that a client cannot flood the log, and counts the lines left out.
/// </remarks>
internal sealed partial class RefusalLog(TimeProvider clock, ILogger<RefusalLog> logger)
{
    public const int MostInAMinute = 120;

    private const int MostOfAHeader = 100;

    private readonly Lock _gate = new();
    private DateTimeOffset _minute;
    private int _written;
    private int _leftOut;

    /// <summary>Writes a line, unless the limit per minute is reached.</summary>
    /// <param name="http">The request.</param>
    /// <param name="function">The name of the function that was called.</param>
    /// <param name="kind">The kind of refusal.</param>
    /// <param name="reason">The reason, as a code.</param>
    /// <param name="principal">The caller; null when it is not authenticated.</param>
    public void Write(HttpContext http, string function, ProblemKind kind, string reason, Principal? principal)
    {
        if (!MayWrite(out var leftOut))
            return;
        if (leftOut > 0)
            Log.LeftOut(logger, leftOut);
        Log.Refused(
            logger,
            Problem.StatusOf(kind),
            CodeName.Of(kind),
            reason,
            http.Request.Method,
            function,
            principal?.Credential ?? principal?.Name ?? "unauthenticated caller",
            http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            Forwarded(http.Request),
            Problem.TraceId(http));
    }

    // Behind the platform's front end the remote address is the front end's. X-Forwarded-For may be forged, so its characters are checked.
    private static string Forwarded(HttpRequest request)
    {
        var text = request.Headers["X-Forwarded-For"].ToString();
        var address = text.Length <= MostOfAHeader ? text : text[..MostOfAHeader];
        return address.All(character => char.IsAsciiHexDigit(character) || character is '.' or ':' or ',' or ' ' or '[' or ']') ? address : "unreadable";
    }

    private bool MayWrite(out int leftOut)
    {
        lock (_gate)
        {
            leftOut = 0;
            if (!clock.IsWithin(_minute, TimeSpan.FromMinutes(1)))
                (_minute, _written, leftOut, _leftOut) = (clock.GetUtcNow(), 0, _leftOut, 0);
            if (_written < MostInAMinute)
            {
                _written++;
                return true;
            }
            _leftOut++;
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 4010,
            Level = LogLevel.Warning,
            Message = "Refused with {Status} ({Kind}, {Reason}): {Method} {Function} by {Principal} from {RemoteAddress}, forwarded for [{ForwardedFor}], request {RequestId}.")]
        public static partial void Refused(
            ILogger logger, int status, string kind, string reason, string method, string function, string principal, string remoteAddress, string forwardedFor, string requestId);

        [LoggerMessage(EventId = 4011, Level = LogLevel.Warning, Message = "{LeftOut} refusals of the last minute were not logged: the limit of lines per minute was reached.")]
        public static partial void LeftOut(ILogger logger, int leftOut);
    }
}
