namespace BangGiao.Values.Dates;

/// <summary>The calendar days of the state that owns the registry.</summary>
/// <remarks>Anniversaries and due dates fall on these days, whatever zone the machine is in.</remarks>
public sealed class OwnerCalendar(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>The day that it is now in the owner's zone.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>The day that it was in the owner's zone at that instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The instant at which that day is over in the owner's zone, in UTC.</summary>
    /// <remarks>Where clocks are turned at midnight, the next day begins with the first of its two midnights, or with the first minute that it has.</remarks>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
