using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Decisions hold the commitments that they have become: their agency and their milestone.</summary>
public sealed class DecisionHolder : ICommitmentHolder
{
    /// <inheritdoc/>
    public IEnumerable<FieldError> Faults(Commitment commitment, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(view);
        foreach (var (cycle, decision) in RoundDecisions.Becoming(commitment.Id, view))
        {
            var name = $"decision {decision.Number} of {ReviewCycleCollection.PathName}/{cycle.Id}";
            if (!MeetingRules.IsOf(decision, commitment))
                yield return new("/leadAgencyId", $"must be {decision.AgencyId}, or that agency must coordinate: {name} has become this commitment");
            if (decision.Becomes!.Milestone > commitment.Milestones.Count)
                yield return new("/milestones", $"must keep milestone {decision.Becomes.Milestone}, which {name} has become");
        }
    }
}
