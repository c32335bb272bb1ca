using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace BangGiao.Web.Telemetry;

/// <summary>Writes each trace to the log when its first span in this process ends: one line for each span, indented below its parent.</summary>
internal sealed partial class ConsoleTraces(ILogger<ConsoleTraces> logger) : BaseProcessor<Activity>
{
    // A trace whose first span never ends is forgotten with all others.
    private const int MostTraces = 1000;

    private readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<Activity>> _ended = new();

    public override void OnEnd(Activity data)
    {
        if (_ended.Count > MostTraces)
            _ended.Clear();
        _ended.GetOrAdd(data.TraceId, _ => new()).Enqueue(data);
        if (!IsFirst(data) || !_ended.TryRemove(data.TraceId, out var spans))
            return;
        var (trace, text) = (data.TraceId.ToHexString(), TraceText.Of([.. spans]));
        Log.Ended(logger, trace, text);
    }

    private static bool IsFirst(Activity span) => span.Parent is null && (span.ParentSpanId == default || span.HasRemoteParent);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Trace {TraceId}\n{Spans}")]
        public static partial void Ended(ILogger logger, string traceId, string spans);
    }
}
