using System.Diagnostics.CodeAnalysis;
using BangGiao.Notices.Events;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Jubilees;

/// <summary>One anniversary in one year: the event, the record and the year, whatever day it is kept on.</summary>
/// <param name="Event">The event, a code of the anniversaries.</param>
/// <param name="Subject">The record.</param>
/// <param name="Year">The year in which it is kept.</param>
public sealed record JubileeKey(string Event, RecordKey Subject, int Year)
{
    private const int Parts = 4;

    /// <summary>Reads the id of an anniversary: <c>relations.established:countries:JP:2028-09-21</c>.</summary>
    /// <param name="id">The id.</param>
    /// <param name="key">The anniversary.</param>
    /// <param name="day">The day that the id names.</param>
    public static bool TryParse([NotNullWhen(true)] string? id, [NotNullWhen(true)] out JubileeKey? key, out DateOnly day)
    {
        (key, day) = (null, default);
        var parts = id?.Split(':') ?? [];
        if (parts.Length != Parts || OccasionEvents.CollectionOf(parts[0]) != parts[1] || !IsoDate.TryParse(parts[3], out day))
            return false;
        key = new(parts[0], new(parts[1], parts[2]), day.Year);
        return true;
    }
}
