using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Worklists;

/// <summary>The claims in a review cycle that await assessment, as a view has them.</summary>
internal sealed class Worklist(ReviewCycle cycle, RegistryView view, Language language)
{
    /// <summary>All of them, by agency, and of each agency the longest waiting first.</summary>
    public IReadOnlyList<WorklistItem> All { get; } =
    [
        .. ReviewCycleReport.Of(cycle, view.All<Commitment>(CommitmentCollection.PathName), view.AsOf, view.Owner.Profile).Awaiting
            .Select(item => Of(item, view, language))
            .OrderBy(item => item.Agency.Id, StringComparer.Ordinal)
            .ThenBy(item => item.Since)
            .ThenBy(item => item.Commitment.Id, StringComparer.Ordinal),
    ];

    /// <summary>The number of each agency, the most first.</summary>
    public IReadOnlyList<WorklistAgency> ByAgency => [.. All.GroupBy(item => item.Agency).Select(group => new WorklistAgency(group.Key, group.Count())).OrderByDescending(agency => agency.Count)];

    private static WorklistItem Of(ReviewCycleItem item, RegistryView view, Language language)
    {
        var commitment = item.Commitment;
        return new(
            new(commitment.Id, commitment.Title.In(language), commitment.DueOn),
            new(commitment.LeadAgencyId, view.Find(new(AgencyCollection.PathName, commitment.LeadAgencyId))?.As<Agency>().Name.In(language)),
            item.Now.Awaiting!.Since,
            Math.Max(0, view.AsOf.DayNumber - item.Now.Awaiting.Since.DayNumber),
            item.Now.Reviews.Claim!,
            item.Now.Reviews.Assessment,
            view.Find(new(CommitmentCollection.PathName, commitment.Id))?.Version ?? 0);
    }
}
