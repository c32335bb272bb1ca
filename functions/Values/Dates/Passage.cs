namespace BangGiao.Values.Dates;

/// <summary>How much time has passed, by a clock that may be set anew meanwhile.</summary>
public static class Passage
{
    /// <summary>
    /// Whether less than a duration has passed since an instant. When the clock has gone back behind the instant, nobody knows how much has
    /// passed, and the answer is no: what waits or is kept for a while must not wait or be kept for as long as the clock went back.
    /// </summary>
    public static bool IsWithin(this TimeProvider clock, DateTimeOffset since, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var passed = clock.GetUtcNow() - since;
        return passed >= TimeSpan.Zero && passed < duration;
    }
}
