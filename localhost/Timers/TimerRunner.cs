using System.Diagnostics;
using Localhost.Functions;
using Localhost.Http;
using Localhost.Protocol;
using Localhost.Workers;
using Microsoft.Extensions.Logging;

namespace Localhost.Timers;

/// <summary>Runs a timer function once. A failure is logged and not thrown.</summary>
internal sealed partial class TimerRunner(WorkerSupervisor workers, TimeSpan patience, ILoggerFactory loggers)
{
    /// <summary>Runs the function. Returns null on success, otherwise what failed.</summary>
    public async Task<string?> RunAsync(Function function, string timerInfo, string reason, CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        var request = InvocationRequests.ForTimer(function, timerInfo);
        var started = Stopwatch.GetTimestamp();
        Log.Executing(logger, function.Name, reason, request.InvocationId);
        var fault = await RunAsync(request, cancellationToken);
        var took = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (fault is null)
            Log.Succeeded(logger, function.Name, request.InvocationId, took);
        else
            Log.Failed(logger, function.Name, request.InvocationId, took, fault);
        return fault;
    }

    private async Task<string?> RunAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (await workers.WhenRunningAsync(cancellationToken) is not { } worker)
                return "No worker is running.";
            return FaultOf(await ResponseAsync(worker.Channel, worker.Channel.Start(request), cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "The run was cancelled.";
        }
        catch (TimeoutException)
        {
            return "The run was cancelled but did not end in time.";
        }
    }

    // A cancelled function may still complete, so its response is awaited for a while.
    private async Task<InvocationResponse?> ResponseAsync(WorkerChannel channel, Invocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            return await invocation.Response.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            channel.Cancel(invocation);
            return await invocation.Response.WaitAsync(patience, CancellationToken.None);
        }
    }

    private static string? FaultOf(InvocationResponse? response) => response?.Result?.Status switch
    {
        null => "The worker ended during the run.",
        StatusResult.Types.Status.Success => null,
        StatusResult.Types.Status.Cancelled => "The run was cancelled.",
        _ => response.Result.Exception is { } fault ? $"{fault.Message}\n{fault.StackTrace}" : response.Result.Result,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Executing {Function} ({Reason}, {InvocationId}).")]
        public static partial void Executing(ILogger logger, string function, string reason, string invocationId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Executed {Function} (succeeded, {InvocationId}, {Milliseconds} ms).")]
        public static partial void Succeeded(ILogger logger, string function, string invocationId, long milliseconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Executed {Function} (failed, {InvocationId}, {Milliseconds} ms): {Fault}")]
        public static partial void Failed(ILogger logger, string function, string invocationId, long milliseconds, string fault);
    }
}
