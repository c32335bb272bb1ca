using BangGiao.Commitments;
using BangGiao.Records;

namespace BangGiao.Summary;

/// <summary>The figures of commitments on a day.</summary>
/// <param name="Total">Those that had been made by then.</param>
/// <param name="ByStatus">The same, by how far they were.</param>
/// <param name="Overdue">Those that were late.</param>
/// <param name="Disputed">Those of which the lead agency and the ministry said different things.</param>
public sealed record CommitmentFigures(int Total, IReadOnlyDictionary<CommitmentStatus, int> ByStatus, int Overdue, int Disputed)
{
    /// <summary>Counts what a view has on its day.</summary>
    public static CommitmentFigures Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var states = view.All<Commitment>(CommitmentCollection.PathName)
            .Where(commitment => commitment.MadeOn.First <= view.AsOf)
            .Select(commitment => CommitmentState.On(commitment, view.AsOf))
            .ToList();
        return new(
            states.Count,
            Enum.GetValues<CommitmentStatus>().ToDictionary(status => status, status => states.Count(state => state.Status == status)),
            states.Count(state => state.Overdue is not null),
            states.Count(state => state.Disputed));
    }
}
