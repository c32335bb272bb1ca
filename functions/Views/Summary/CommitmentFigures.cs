using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;

namespace BangGiao.Views.Summary;

/// <summary>The figures of commitments on a day.</summary>
/// <param name="Total">Those made by then.</param>
/// <param name="ByStatus">The same, by how far they were.</param>
/// <param name="ByGovernmentStatus">The same, in the Government's four cells.</param>
/// <param name="Overdue">Those that were overdue.</param>
/// <param name="OverdueClaimed">Those overdue ones whose completion was claimed and awaited assessment.</param>
/// <param name="Awaiting">Those with a claim that awaited assessment.</param>
/// <param name="Disputed">Those whose newest assessment answered the newest claim with another status.</param>
/// <param name="Obstructed">Those with an open obstacle.</param>
/// <param name="Late">The overdue ones that have been overdue for longest, the longest first.</param>
public sealed record CommitmentFigures(
    int Total,
    IReadOnlyDictionary<CommitmentStatus, int> ByStatus,
    IReadOnlyDictionary<GovernmentStatus, int> ByGovernmentStatus,
    int Overdue,
    int OverdueClaimed,
    int Awaiting,
    int Disputed,
    int Obstructed,
    IReadOnlyList<(Commitment Commitment, Overdue Overdue)> Late)
{
    /// <summary>The maximum number of overdue commitments that are named.</summary>
    public const int MostLate = 5;

    /// <summary>Counts what a view has on its day.</summary>
    public static CommitmentFigures Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var made = view.All<Commitment>(CommitmentCollection.PathName)
            .Where(commitment => commitment.MadeOn.First <= view.AsOf)
            .Select(commitment => (Commitment: commitment, State: CommitmentStates.Of(commitment, view)))
            .ToList();
        var late = made.Where(one => one.State.Overdue is not null).Select(one => (one.Commitment, Overdue: one.State.Overdue!)).ToList();
        return new(
            made.Count,
            Enum.GetValues<CommitmentStatus>().ToDictionary(status => status, status => made.Count(one => one.State.Status == status)),
            GovernmentStatuses.Count(made.Select(one => one.State)),
            late.Count,
            late.Count(one => one.Overdue.ClaimedCompleteOn is not null),
            made.Count(one => one.State.Awaiting is not null),
            made.Count(one => one.State.Disputed),
            made.Count(one => one.State.Obstacles is not null),
            [.. late.OrderByDescending(one => one.Overdue.Days).ThenBy(one => one.Commitment.Id, StringComparer.Ordinal).Take(MostLate)]);
    }
}
