using System.Collections.Concurrent;
using Localhost.Protocol;
using Microsoft.Extensions.Logging;

namespace Localhost.Workers;

/// <summary>Writes the log entries of functions under their original categories.</summary>
internal sealed partial class WorkerLogs(ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);

    public void Write(RpcLog log)
    {
        // Entries of the worker itself below warning are written as debug.
        if (log.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric)
            return;
        var level = (LogLevel)log.Level;
        if (log.LogCategory == RpcLog.Types.RpcLogCategory.System && level < LogLevel.Warning)
            level = LogLevel.Debug;
        var logger = _loggers.GetOrAdd(log.Category is { Length: > 0 } category ? category : "Worker", loggers.CreateLogger);
        if (log.Exception is null)
            Say.Told(logger, level, log.Message);
        else
            Say.ToldWithException(logger, level, log.Message, log.Exception.Message);
    }

    private static partial class Say
    {
        [LoggerMessage(Message = "{Text}")]
        public static partial void Told(ILogger logger, LogLevel level, string text);

        // The exception message from the worker includes the stack trace.
        [LoggerMessage(Message = "{Text}\n{Fault}")]
        public static partial void ToldWithException(ILogger logger, LogLevel level, string text, string fault);
    }
}
