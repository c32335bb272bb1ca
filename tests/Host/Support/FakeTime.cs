namespace Localhost.Tests.Support;

/// <summary>A clock that a test sets. A test can also wait until a timer for an instant exists.</summary>
internal sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Set)> _waiting = [];
    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan duration) => AdvanceTo(GetUtcNow() + duration);

    /// <summary>Fires all timers up to the instant, each at its own time, and sets the clock to the instant.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        while (TakeDue(instant) is { } timer)
            timer.Fire();
    }

    public Task UntilSomebodyWaitsForAsync(DateTimeOffset due)
    {
        var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((due, set));
            if (_timers.Any(timer => timer.Due == due))
                set.TrySetResult();
        }

        return set.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private FakeTimer? TakeDue(DateTimeOffset instant)
    {
        lock (_gate)
        {
            var timer = _timers.Where(t => t.Due <= instant).MinBy(t => t.Due);
            _now = timer is null ? instant : timer.Due > _now ? timer.Due : _now;
            if (timer is not null)
                _timers.Remove(timer);
            return timer;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            _timers.Add(timer);
            foreach (var (due, set) in _waiting)
                if (due == timer.Due)
                    set.TrySetResult();
        }
    }

    private sealed class FakeTimer(FakeTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => time.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
