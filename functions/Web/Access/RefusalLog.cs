using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BangGiao.Web.Access;

/// <summary>Tells the operator who was not let in, and why. Never the key, the token, a part of them, or the address's query.</summary>
/// <remarks>At most <see cref="MostInAMinute"/> lines a minute, so that nobody fills the log from outside; what was left out is counted.</remarks>
internal sealed partial class RefusalLog(TimeProvider clock, ILogger<RefusalLog> logger)
{
    public const int MostInAMinute = 120;

    private const int MostOfAHeader = 100;

    private readonly Lock _gate = new();
    private DateTimeOffset _minute;
    private int _written;
    private int _leftOut;

    /// <summary>Writes a line.</summary>
    /// <param name="http">The request.</param>
    /// <param name="function">What it wanted to call.</param>
    /// <param name="kind">What sort of refusal it is.</param>
    /// <param name="reason">Why, in a word.</param>
    /// <param name="principal">Who asked; null when that is not known.</param>
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
            principal?.Credential ?? principal?.Name ?? "nobody known",
            http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            Forwarded(http.Request),
            Problem.TraceId(http));
    }

    // Behind the platform's front end the connection is its own; what it was told before that may be made up.
    private static string Forwarded(HttpRequest request)
    {
        var text = request.Headers["X-Forwarded-For"].ToString();
        var address = text.Length <= MostOfAHeader ? text : text[..MostOfAHeader];
        return address.All(character => char.IsAsciiHexDigit(character) || character is '.' or ':' or ',' or ' ' or '[' or ']') ? address : "unreadable";
    }

    private bool MayWrite(out int leftOut)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            leftOut = 0;
            if (now - _minute >= TimeSpan.FromMinutes(1))
                (_minute, _written, leftOut, _leftOut) = (now, 0, _leftOut, 0);
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

        [LoggerMessage(EventId = 4011, Level = LogLevel.Warning, Message = "{LeftOut} more refusals were not written: there were more in a minute than are.")]
        public static partial void LeftOut(ILogger logger, int leftOut);
    }
}
