using System.Collections.Concurrent;

namespace Localhost.Admin;

/// <summary>Runs of functions that nobody waits for but the host's end.</summary>
internal sealed class AskedRuns
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
