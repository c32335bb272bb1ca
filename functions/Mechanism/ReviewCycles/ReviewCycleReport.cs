using BangGiao.Mechanism.Commitments;
using BangGiao.Registry.Profiles;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The report of a review cycle: which agencies have reported, and which commitments moved, are overdue or are disputed.</summary>
/// <remarks>
/// A claim counts as a report when its day is on or after the first day of the review cycle. A claim for a day after the last day of the
/// review cycle counts as a late report.
/// </remarks>
public sealed class ReviewCycleReport
{
    private readonly ReviewCycle _cycle;

    private ReviewCycleReport(ReviewCycle cycle, IReadOnlyList<ReviewCycleItem> items)
    {
        _cycle = cycle;
        Items = items;
        Agencies = [.. items.GroupBy(item => item.Commitment.LeadAgencyId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReviewCycleAgency(group.Key, [.. group]))];
    }

    /// <summary>The commitments in scope that were made by the day, ordered by id.</summary>
    public IReadOnlyList<ReviewCycleItem> Items { get; }

    /// <summary>The lead agencies of these commitments, ordered by id.</summary>
    public IReadOnlyList<ReviewCycleAgency> Agencies { get; }

    /// <summary>The agencies that have reported on at least one commitment.</summary>
    public IEnumerable<ReviewCycleAgency> Reported => Agencies.Where(agency => agency.Reported > 0);

    /// <summary>The agencies without any report and with missing ones, ordered by the number of missing reports, largest first.</summary>
    public IEnumerable<ReviewCycleAgency> Silent => Agencies
        .Where(agency => agency is { Reported: 0, Waiting.Count: > 0 })
        .OrderByDescending(agency => agency.Waiting.Count);

    /// <summary>The commitments with a movement; those that moved backwards come first.</summary>
    public IEnumerable<ReviewCycleItem> Moved => Items.Where(item => item.Movement is not null).OrderByDescending(item => item.Movement);

    /// <summary>The overdue commitments, longest overdue first.</summary>
    public IEnumerable<ReviewCycleItem> Late => Items.Where(item => item.Now.Overdue is not null).OrderByDescending(item => item.Now.Overdue!.Days);

    /// <summary>The commitments with a claim that awaits assessment, the longest waiting first.</summary>
    public IEnumerable<ReviewCycleItem> Awaiting => Items.Where(item => item.Now.Awaiting is not null).OrderBy(item => item.Now.Awaiting!.Since);

    /// <summary>The open obstacles that the lead agency cannot settle itself, by level from the highest, then by age.</summary>
    public IEnumerable<(ReviewCycleItem Item, OpenObstacle Obstacle)> Obstacles => Items
        .SelectMany(item => (item.Now.Obstacles?.Open ?? []).Select(obstacle => (Item: item, Obstacle: obstacle)))
        .Where(pair => pair.Obstacle.Level != SettlementLevel.Agency)
        // No level of the state settles what the partner has to settle.
        .OrderByDescending(pair => pair.Obstacle.Level == SettlementLevel.Partner ? -1 : (int)pair.Obstacle.Level)
        .ThenBy(pair => pair.Obstacle.Since);

    /// <summary>The commitments whose newest assessment answers the newest claim with another status.</summary>
    public IEnumerable<ReviewCycleItem> Disputed => Items.Where(item => item.Now.Disputed);

    /// <summary>Whether the report on a commitment came after the last day of the review cycle.</summary>
    public bool IsLateReport(ReviewCycleItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.ReportedOn > _cycle.DueOn;
    }

    /// <summary>The report of a review cycle on a day.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="commitments">All commitments, ordered by id.</param>
    /// <param name="day">Today for an open review cycle, the day of closing for a closed one.</param>
    /// <param name="profile">The owner's profile with the escalation levels.</param>
    public static ReviewCycleReport Of(ReviewCycle cycle, IEnumerable<Commitment> commitments, DateOnly day, OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var dayBefore = cycle.OpensOn.AddDays(-1);
        return new(cycle, [.. commitments
            .Where(commitment => commitment.MadeOn.First <= day && cycle.Scope?.Includes(commitment) != false)
            .Select(commitment => new ReviewCycleItem(
                commitment,
                CommitmentState.On(commitment, dayBefore, profile),
                CommitmentState.On(commitment, day, profile),
                ReportedOn(commitment, cycle.OpensOn, day)))]);
    }

    private static DateOnly? ReportedOn(Commitment commitment, DateOnly first, DateOnly last) => commitment.Reviews
        .Where(review => review.Voice == ReviewVoice.Claim && review.On >= first && review.On <= last)
        .Select(review => (DateOnly?)review.On)
        .Min();
}

/// <summary>A lead agency in a review cycle.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Items">The commitments that it leads.</param>
public sealed record ReviewCycleAgency(string Id, IReadOnlyList<ReviewCycleItem> Items)
{
    /// <summary>The number of commitments that it has reported on.</summary>
    public int Reported { get; } = Items.Count(item => item.ReportedOn is not null);

    /// <summary>The commitments with a missing report.</summary>
    public IReadOnlyList<ReviewCycleItem> Waiting { get; } = [.. Items.Where(item => item.IsWaiting)];
}
