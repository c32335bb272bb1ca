namespace BangGiao.Unit.Records.Papers;

/// <summary>A clock whose timers a test ends.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<Timer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state));
        lock (_timers)
            _timers.Add(timer);
        return timer;
    }

    /// <summary>Ends the newest timer.</summary>
    public void EndNewest()
    {
        Timer newest;
        lock (_timers)
            newest = _timers[^1];
        newest.End();
    }

    private sealed class Timer(Action end) : ITimer
    {
        public Action End { get; } = end;

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
