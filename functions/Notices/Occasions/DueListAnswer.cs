using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Model;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Occasions;

/// <summary>A page of what falls due.</summary>
/// <param name="Items">The deadlines, the first first.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="ByEvent">The number of each event.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record DueListAnswer(
    IReadOnlyList<DueItem> Items, [Count] int Total, [Count] IReadOnlyDictionary<string, int> ByEvent, [Count] long Version, [TextFormat("uri-reference")] string? Next);

/// <summary>A deadline.</summary>
public sealed record DueItem : OccasionItem
{
    /// <summary>Takes over what a deadline has, as seen on a day.</summary>
    public DueItem(Occasion occasion, DateOnly day)
        : base(occasion)
    {
        AgencyIds = occasion.AgencyIds;
        DaysAhead = occasion.Date.DayNumber - day.DayNumber;
        Escalation = occasion.Escalation;
        Source = occasion.Source;
        LeadDays = LeadDay.Of(occasion);
    }

    /// <summary>The agencies that it concerns; for an overdue commitment, those to which it has escalated.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; }

    /// <summary>Days from the view's day; negative for what has passed.</summary>
    public int DaysAhead { get; init; }

    /// <summary>The level to which an overdue commitment has escalated.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>The source of the fact.</summary>
    public Source? Source { get; init; }

    /// <summary>The days on which subscribers hear of it.</summary>
    public IReadOnlyList<LeadDay> LeadDays { get; init; }
}
