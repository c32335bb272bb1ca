using System.Collections.Concurrent;

namespace Localhost.Admin;

/// <summary>Starts runs in the background. The host waits for them only when it stops.</summary>
internal sealed class BackgroundRuns
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();

    public void Start(Func<Task> run)
    {
        var running = Task.Run(run);
        _running.TryAdd(running, 0);
        running.ContinueWith(ended => _running.TryRemove(ended, out _), TaskScheduler.Default);
    }

    public Task WhenDoneAsync() => Task.WhenAll(_running.Keys);
}
