using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Dates;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.ReviewCycles;

/// <summary>Builds review cycles and their commitments. The default is the second quarter of 2025.</summary>
internal static class Cycles
{
    public static ReviewCycle Cycle(string opensOn = "2025-04-01", string dueOn = "2025-06-30", ReviewScope? scope = null) => new()
    {
        Id = "2025-q2",
        Kind = ReviewCycleKind.Quarterly,
        Title = new() { En = "Second quarter" },
        OpensOn = Day(opensOn),
        DueOn = Day(dueOn),
        Scope = scope,
    };

    public static Commitment Of(string id, string leadAgencyId, params Review[] reviews) =>
        Promise(reviews: reviews) with { Id = id, LeadAgencyId = leadAgencyId };

    public static ReviewCycleReport On(this ReviewCycle cycle, string day, params Commitment[] commitments) => ReviewCycleReport.Of(cycle, commitments, Day(day), OwnerProfiles.Default);

    public static IEnumerable<string> Ids(this IEnumerable<ReviewCycleItem> items) => items.Select(item => item.Commitment.Id);

    public static IEnumerable<string> Ids(this IEnumerable<ReviewCycleAgency> agencies) => agencies.Select(agency => agency.Id);

    public static PartialDate Date(string date) => PartialDate.Parse(date);
}
