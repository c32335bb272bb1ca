namespace BangGiao.Integration.Records.Attachments;

/// <summary>A clock that is ahead, and goes on.</summary>
internal sealed class ShiftedClock(TimeSpan ahead = default) : TimeProvider
{
    /// <summary>By how much.</summary>
    public TimeSpan Ahead { get; set; } = ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
