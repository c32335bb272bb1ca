using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.RoundLetters;

/// <summary>The agencies that have something to report in a review cycle, each as its own account sees it.</summary>
/// <param name="collections">The collections.</param>
public sealed class RoundAgencies(CollectionRegistry collections)
{
    /// <summary>The registry as the ministry's readers see it on a day, from which addresses and lists are taken.</summary>
    public RegistryView Ministry(Snapshot snapshot, DateOnly today) => new(collections, snapshot, Sight.OfTheRegistry(Classification.Internal), today);

    /// <summary>The agencies, in the order of their ids. None for a review cycle that is confidential.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="today">The day as of which reports are missing and persons hold their posts.</param>
    public IEnumerable<RoundAgency> Of(ReviewCycle cycle, Snapshot snapshot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var ministry = Ministry(snapshot, today);
        if (ministry.Find(new(ReviewCycleCollection.PathName, cycle.Id)) is null)
            return [];
        return ministry.All<Commitment>(CommitmentCollection.PathName)
            .Where(commitment => cycle.Scope?.Includes(commitment) != false)
            .Select(commitment => commitment.LeadAgencyId)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => Of(cycle, id, ministry))
            .Where(agency => agency.Items.Any(item => item.IsExpected));
    }

    private RoundAgency Of(ReviewCycle cycle, string id, RegistryView ministry)
    {
        var own = new RegistryView(collections, ministry.Snapshot, new Sight(Role.Reporter, Classification.Public).With([id]), ministry.AsOf);
        var led = CommitmentCollection.CarriedOutBy(id, own).Where(commitment => commitment.LeadAgencyId == id).OrderBy(commitment => commitment.Id, StringComparer.Ordinal);
        return new(
            id,
            ministry.Find(new(AgencyCollection.PathName, id))?.As<Agency>(),
            RoundAddressees.Answering(id, ministry),
            ReviewCycleReport.Of(cycle, led, ministry.AsOf, ministry.Owner.Profile).Items,
            own.Find(new(ReviewCycleCollection.PathName, cycle.Id)) is null);
    }
}

/// <summary>An agency in a review cycle.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agency">The agency; null when it is confidential.</param>
/// <param name="Answering">The agency, or those that took over its work.</param>
/// <param name="Items">The commitments that it leads and its account sees.</param>
/// <param name="IsRoundHidden">Whether its accounts may not see the review cycle.</param>
public sealed record RoundAgency(string Id, Agency? Agency, IReadOnlyList<Agency> Answering, IReadOnlyList<ReviewCycleItem> Items, bool IsRoundHidden)
{
    /// <summary>The number of commitments without a report.</summary>
    public int Missing { get; } = Items.Count(item => item.IsWaiting);

    /// <summary>Whether it has reported on none.</summary>
    public bool IsSilent => Missing > 0 && Items.All(item => item.ReportedOn is null);

    /// <summary>Why it gets no letters; null when it gets them.</summary>
    public UnreachableReason? Fault(DateOnly day) => IsRoundHidden ? UnreachableReason.RoundHidden : RoundAddressees.Fault(Answering, day);
}
