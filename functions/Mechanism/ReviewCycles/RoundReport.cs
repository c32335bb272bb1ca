using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>What a round has come to on a day: who has reported and who is silent, what moved, what is late, and what is disputed.</summary>
/// <remarks>
/// A report belongs to a round when it speaks of a day from the round's opening on; one that speaks of a day after the round was due
/// is a report all the same, and counted as late.
/// </remarks>
public sealed class RoundReport
{
    private readonly ReviewCycle _cycle;

    private RoundReport(ReviewCycle cycle, IReadOnlyList<RoundItem> items)
    {
        _cycle = cycle;
        Items = items;
        Agencies = [.. items.GroupBy(item => item.Commitment.LeadAgencyId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RoundAgency(group.Key, [.. group]))];
    }

    /// <summary>The commitments in scope that were made by the day, in the order of their ids.</summary>
    public IReadOnlyList<RoundItem> Items { get; }

    /// <summary>The agencies that lead them, in the order of their ids.</summary>
    public IReadOnlyList<RoundAgency> Agencies { get; }

    /// <summary>Those that have reported on at least one.</summary>
    public IEnumerable<RoundAgency> Reported => Agencies.Where(agency => agency.Reported > 0);

    /// <summary>Those that have reported on none though reports are wanting; who keeps most waiting comes first.</summary>
    public IEnumerable<RoundAgency> Silent => Agencies
        .Where(agency => agency is { Reported: 0, Waiting.Count: > 0 })
        .OrderByDescending(agency => agency.Waiting.Count);

    /// <summary>What stands elsewhere than on the eve of the round; what went backwards comes first.</summary>
    public IEnumerable<RoundItem> Moved => Items.Where(item => item.Movement is not null).OrderByDescending(item => item.Movement);

    /// <summary>What is late, the latest first.</summary>
    public IEnumerable<RoundItem> Late => Items.Where(item => item.Now.Overdue is not null).OrderByDescending(item => item.Now.Overdue!.Days);

    /// <summary>What the lead agency and the ministry say different things of: the agenda.</summary>
    public IEnumerable<RoundItem> Disputed => Items.Where(item => item.Now.Disputed);

    /// <summary>Whether a report came after the day by which the round was due.</summary>
    public bool IsLateReport(RoundItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.ReportedOn > _cycle.DueOn;
    }

    /// <summary>The report of a round on a day.</summary>
    /// <param name="cycle">The round.</param>
    /// <param name="commitments">All commitments, in the order of their ids.</param>
    /// <param name="day">Today for an open round, the day of its closing for a closed one.</param>
    public static RoundReport Of(ReviewCycle cycle, IEnumerable<Commitment> commitments, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var eve = cycle.OpensOn.AddDays(-1);
        return new(cycle, [.. commitments
            .Where(commitment => commitment.MadeOn.First <= day && cycle.Scope?.Includes(commitment) != false)
            .Select(commitment => new RoundItem(
                commitment, CommitmentState.On(commitment, eve), CommitmentState.On(commitment, day), ReportedOn(commitment, cycle.OpensOn, day)))]);
    }

    private static DateOnly? ReportedOn(Commitment commitment, DateOnly first, DateOnly last) => commitment.Reviews
        .Where(review => review.Voice == ReviewVoice.Claim && review.On >= first && review.On <= last)
        .Select(review => (DateOnly?)review.On)
        .Min();
}

/// <summary>A lead agency in a round.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Items">The commitments that it leads.</param>
public sealed record RoundAgency(string Id, IReadOnlyList<RoundItem> Items)
{
    /// <summary>On how many it has reported.</summary>
    public int Reported { get; } = Items.Count(item => item.ReportedOn is not null);

    /// <summary>Those on which its report is still wanting.</summary>
    public IReadOnlyList<RoundItem> Waiting { get; } = [.. Items.Where(item => item.IsWaiting)];
}
