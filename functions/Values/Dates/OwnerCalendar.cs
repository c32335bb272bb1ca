namespace BangGiao.Values.Dates;

/// <summary>Converts between instants and the calendar days of the state that owns the registry.</summary>
/// <remarks>Anniversaries and due dates use these days, independent of the machine's time zone.</remarks>
public sealed class OwnerCalendar(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>The current day in the owner's time zone.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>The day in the owner's time zone at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The end of a day in the owner's time zone, as an instant in UTC.</summary>
    /// <remarks>
    /// If midnight occurs twice because clocks are turned back, the first one ends the day. If it is skipped, the first existing minute
    /// does.
    /// </remarks>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
