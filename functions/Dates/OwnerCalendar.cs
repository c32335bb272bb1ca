namespace BangGiao.Dates;

/// <summary>The calendar days of the state that owns the registry.</summary>
/// <remarks>Anniversaries and due dates fall on these days, whatever zone the machine is in.</remarks>
public sealed class OwnerCalendar(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>The day that it is now in the owner's zone.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>The day that it was in the owner's zone at that instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
