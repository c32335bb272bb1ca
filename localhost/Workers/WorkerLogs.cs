using System.Collections.Concurrent;
using Localhost.Protocol;
using Microsoft.Extensions.Logging;

namespace Localhost.Workers;

/// <summary>Writes what functions log under the categories that they log it in.</summary>
internal sealed partial class WorkerLogs(ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);

    public void Write(RpcLog log)
    {
        // What the worker itself says is for those who look after it, unless something is wrong.
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

        // The worker's message of an exception has its trace in it.
        [LoggerMessage(Message = "{Text}\n{Fault}")]
        public static partial void ToldWithException(ILogger logger, LogLevel level, string text, string fault);
    }
}
