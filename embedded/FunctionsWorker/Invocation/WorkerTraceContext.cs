using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Invocation;

internal sealed class WorkerTraceContext(string traceParent, string traceState) : TraceContext
{
    public override string TraceParent => traceParent;

    public override string TraceState => traceState;

    /// <summary>The current activity if somebody listens to activities, else what the client sent.</summary>
    public static WorkerTraceContext Of(HttpContext? http) => Activity.Current is { Id: { } id } activity
        ? new WorkerTraceContext(id, activity.TraceStateString ?? "")
        : new WorkerTraceContext(
            http?.Request.Headers.TraceParent.ToString() ?? "", http?.Request.Headers.TraceState.ToString() ?? "");
}
