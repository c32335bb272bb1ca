using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Localhost.Tests.Support;

/// <summary>Collects log entries, and lets a test wait for one.</summary>
internal sealed class CollectedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private readonly ConcurrentQueue<(Func<LogEntry, bool> IsIt, TaskCompletionSource<LogEntry> Found)> _waiting = new();

    public IEnumerable<LogEntry> Entries => _entries;

    public Task<LogEntry> UntilAsync(Func<LogEntry, bool> isIt)
    {
        var found = new TaskCompletionSource<LogEntry>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((isIt, found));
        if (_entries.FirstOrDefault(isIt) is { } already)
            found.TrySetResult(already);
        return found.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(LogEntry entry)
    {
        _entries.Enqueue(entry);
        foreach (var (isIt, found) in _waiting)
            if (isIt(entry))
                found.TrySetResult(entry);
    }

    private sealed class Logger(CollectedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add(new LogEntry(category, logLevel, formatter(state, exception), exception));
    }
}
