using System.Collections.Concurrent;
using System.Threading.Channels;

namespace HostWorker;

/// <summary>Signals between a function and a test in the same process.</summary>
public sealed class Signals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _signals = new();
    private readonly Channel<TimerRun> _runs = Channel.CreateUnbounded<TimerRun>();

    /// <summary>The action of a timer function while it runs.</summary>
    public Func<CancellationToken, Task> DuringTimer { get; set; } = _ => Task.CompletedTask;

    public int TimerRunCount => _runs.Reader.Count;

    public void Set(string name) => Signal(name).TrySetResult();

    public Task UntilAsync(string name) => Signal(name).Task.WaitAsync(TimeSpan.FromMinutes(2));

    public Task UntilAsync(string name, CancellationToken cancellationToken) => Signal(name).Task.WaitAsync(cancellationToken);

    public async Task TimerRanAsync(TimerRun run, CancellationToken cancellationToken)
    {
        await _runs.Writer.WriteAsync(run, CancellationToken.None);
        await DuringTimer(cancellationToken);
    }

    public Task<TimerRun> NextTimerRunAsync() => _runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));

    private TaskCompletionSource Signal(string name) =>
        _signals.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
