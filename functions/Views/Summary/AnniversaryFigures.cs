using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Visibility;

namespace BangGiao.Views.Summary;

/// <summary>The anniversaries of the next half year that are in a higher tier than the last one, in date order.</summary>
internal static class AnniversaryFigures
{
    /// <summary>How far the figures look ahead.</summary>
    public const int DaysAhead = 180;

    private const int Most = 20;

    /// <summary>The anniversaries after the view's day, without those of later facts.</summary>
    public static IEnumerable<Occasion> Of(OccasionCalendar calendar, RegistryView view)
    {
        var usual = calendar.Rules.Tiers.Count > 1 ? calendar.Rules.Tiers[^1].Name : null;
        var last = view.AsOf > DateOnly.MaxValue.AddDays(-DaysAhead) ? DateOnly.MaxValue : view.AsOf.AddDays(DaysAhead);
        return calendar.Anniversaries(view, view.AsOf, last)
            .Where(occasion => !(occasion.OriginalDate > view.AsOf) && (occasion.Class is { } tier ? tier != usual : occasion.Importance > Importance.Low))
            .Take(Most);
    }
}
