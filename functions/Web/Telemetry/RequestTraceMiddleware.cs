using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Telemetry;

/// <summary>Makes the server span of a request the parent of what its function does.</summary>
/// <remarks>
/// The worker runs two pipelines for one request: ASP.NET Core's, with the server span, and the function's, with a span of its own that is a
/// sibling of it (azure-functions-dotnet-worker, issue 2875). The function's span would say the same once more, so it is not recorded for
/// HTTP; what it knows is written to the server span.
/// </remarks>
public sealed class RequestTraceMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext()?.Features.Get<IHttpActivityFeature>()?.Activity is { } server)
            Enter(context, server);
        return next(context);
    }

    private static void Enter(FunctionContext context, Activity server)
    {
        if (Activity.Current is { } function && function != server)
        {
            function.IsAllDataRequested = false;
            function.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
        server.SetTag("faas.name", context.FunctionDefinition.Name);
        server.SetTag("faas.invocation_id", context.InvocationId);
        Activity.Current = server;
    }
}
