namespace BangGiao.Integration.Records;

/// <summary>A clock that stands where a test puts it; timers run in real time.</summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
