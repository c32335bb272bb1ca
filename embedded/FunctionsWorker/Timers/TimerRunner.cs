using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Runs a timer function once, in a scope of its own. A failure is logged and goes no further.</summary>
internal sealed partial class TimerRunner(IServiceScopeFactory scopes, FunctionExecutionDelegate pipeline, ILoggerFactory loggers)
{
    /// <summary>Whether the function succeeded.</summary>
    public async Task<bool> RunAsync(Function function, TimerInfo timer, string reason, CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        var started = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var context = WorkerFunctionContext.ForTimer(function, timer, scope.ServiceProvider, cancellationToken);
        Log.Executing(logger, function.Name, reason, context.InvocationId);
        try
        {
            await pipeline(context);
            var took = Milliseconds(started);
            Log.Succeeded(logger, function.Name, context.InvocationId, took);
            return true;
        }
        catch (Exception e)
        {
            var took = Milliseconds(started);
            Log.Failed(logger, e, function.Name, context.InvocationId, took);
            return false;
        }
    }

    private static long Milliseconds(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Executing {Function} ({Reason}, {InvocationId}).")]
        public static partial void Executing(ILogger logger, string function, string reason, string invocationId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Executed {Function} (succeeded, {InvocationId}, {Milliseconds} ms).")]
        public static partial void Succeeded(ILogger logger, string function, string invocationId, long milliseconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Executed {Function} (failed, {InvocationId}, {Milliseconds} ms).")]
        public static partial void Failed(ILogger logger, Exception exception, string function, string invocationId, long milliseconds);
    }
}
