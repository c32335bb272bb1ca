using Microsoft.Extensions.Logging;

namespace Localhost.Workers;

/// <summary>Logs the output of a worker's process.</summary>
internal sealed partial class WorkerConsole(ILogger logger)
{
    // The prefix of the worker's own log lines on standard output.
    private const string SystemMark = "LanguageWorkerConsoleLog";

    public void Printed(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        if (line.StartsWith(SystemMark, StringComparison.OrdinalIgnoreCase))
            Log.Told(logger, line[SystemMark.Length..]);
        else
            Log.Printed(logger, line);
    }

    public void Complained(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            Log.Complained(logger, line);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Line}")]
        public static partial void Told(ILogger logger, string line);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
        public static partial void Printed(ILogger logger, string line);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Line}")]
        public static partial void Complained(ILogger logger, string line);
    }
}
