using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Decisions hold the commitments that they have become: their agency and their milestone.</summary>
public sealed class DecisionHolder : ICommitmentHolder
{
    /// <inheritdoc/>
    public IEnumerable<FieldError> Faults(Commitment commitment, Commitment? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(view);
        foreach (var (cycle, decision) in RoundDecisions.Becoming(commitment.Id, view))
        {
            var name = $"decision {decision.Number} of {ReviewCycleCollection.PathName}/{cycle.Id}";
            if (!MeetingRules.IsOf(decision, commitment))
                yield return new("/leadAgencyId", $"must be {decision.AgencyId}, or that agency must coordinate: {name} has become this commitment");
            if (decision.Becomes!.Milestone is { } number && !IsKept(number, commitment, before))
                yield return new("/milestones", $"must keep milestone {number} at its place and with its title, at least in one language: {name} has become it");
        }
    }

    // A milestone has no id: it is known by its number, and another title there is another milestone. A translation may be added or corrected.
    private static bool IsKept(int number, Commitment commitment, Commitment? before)
    {
        if (number > commitment.Milestones.Count)
            return false;
        if (before is null || number > before.Milestones.Count)
            return true;
        var (title, last) = (commitment.Milestones[number - 1].Title, before.Milestones[number - 1].Title);
        return LanguageTags.All.Any(language => title.Exactly(language) is { } text && text == last.Exactly(language));
    }
}
