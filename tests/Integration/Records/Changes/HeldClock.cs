using System.Collections.Concurrent;

namespace BangGiao.Integration.Records.Changes;

/// <summary>A stopped clock: time does not pass, and a wait lasts until a test ends it.</summary>
/// <param name="wait">The duration of the waits that are held; all other timers run in real time.</param>
internal sealed class HeldClock(TimeSpan wait) : TimeProvider
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<Timer, bool> _waiting = new();

    private int _waits;

    /// <summary>The number of current waits.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>The number of waits so far.</summary>
    public int Waits => Volatile.Read(ref _waits);

    public override DateTimeOffset GetUtcNow() => Noon;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != wait)
            return base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _waits);
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends the current waits.</summary>
    public void GoOff()
    {
        foreach (var timer in _waiting.Keys)
        {
            if (_waiting.TryRemove(timer, out _))
                timer.Run();
        }
    }

    private sealed class Timer(HeldClock clock, Action run) : ITimer
    {
        public void Run() => run();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
                clock._waiting.TryRemove(this, out _);
            else
                clock._waiting[this] = true;
            return true;
        }

        public void Dispose() => clock._waiting.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
