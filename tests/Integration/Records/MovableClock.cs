namespace BangGiao.Integration.Records;

/// <summary>A clock that a test sets; timers run in real time.</summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
