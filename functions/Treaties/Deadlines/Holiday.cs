using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Deadlines;

/// <summary>A day that is not what its weekday says: an official holiday, or a working day on a weekend.</summary>
public sealed record Holiday : Record
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether the offices are closed or open.</summary>
    public HolidayKind Kind { get; init; }

    /// <summary>The name of the holiday, or the reason.</summary>
    public required LocalizedText Name { get; init; }
}

/// <summary>The kinds of exceptional days.</summary>
public enum HolidayKind
{
    /// <summary>The offices are closed.</summary>
    DayOff,

    /// <summary>The offices are open on a Saturday or Sunday, because a working day was exchanged for it.</summary>
    WorkingDay,
}
