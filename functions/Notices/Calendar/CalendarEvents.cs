using BangGiao.Notices.Occasions;

namespace BangGiao.Notices.Calendar;

/// <summary>The occasions that become events of a feed: all of them, or those nearest to a day if there are too many.</summary>
/// <param name="Items">The occasions in the feed, by day.</param>
/// <param name="Total">The number of occasions that match the request.</param>
internal sealed record CalendarEvents(IReadOnlyList<Occasion> Items, int Total)
{
    /// <summary>The maximum number of events in a feed.</summary>
    public const int Most = 10_000;

    /// <summary>The occasions of a feed.</summary>
    /// <param name="day">The day around which occasions are kept.</param>
    /// <param name="occasions">The occasions that match the request, by day.</param>
    public static CalendarEvents Near(DateOnly day, IEnumerable<Occasion> occasions)
    {
        var all = occasions.ToList();
        if (all.Count <= Most)
            return new(all, all.Count);
        var nearest = all.OrderBy(occasion => Math.Abs(occasion.Date.DayNumber - day.DayNumber)).Take(Most).ToHashSet(ReferenceEqualityComparer.Instance);
        return new([.. all.Where(nearest.Contains)], all.Count);
    }
}
