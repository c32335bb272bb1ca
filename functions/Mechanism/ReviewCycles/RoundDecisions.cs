using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Finds decisions, and says which of them are carried out.</summary>
public static class RoundDecisions
{
    /// <summary>The decisions that a commitment, or a milestone of it, carries out.</summary>
    public static IEnumerable<(ReviewCycle Cycle, RoundDecision Decision)> Becoming(string commitmentId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return from cycle in view.Indexed<ReviewCycle, string>(
                   ReviewCycleCollection.PathName, "becomes", cycle => (cycle.Decisions ?? []).Select(decision => decision.Becomes?.CommitmentId).OfType<string>().Distinct(), commitmentId)
               from decision in cycle.Decisions ?? []
               where decision.Becomes?.CommitmentId == commitmentId
               select (cycle, decision);
    }

    /// <summary>The day by which a decision was carried out; null while it is open.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="view">The view, in which the commitment that it has become is looked up.</param>
    /// <param name="day">The day as of which it is asked.</param>
    public static DateOnly? DoneOn(RoundDecision decision, RegistryView view, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(view);
        if (decision.DoneOn is { } done)
            return done <= day ? done : null;
        if (decision.Becomes is not { } become || view.Find(new(CommitmentCollection.PathName, become.CommitmentId))?.As<Commitment>() is not { } commitment)
            return null;
        if (become.Milestone is not { } number)
            return CommitmentState.On(commitment, day, view.Owner.Profile).CompletedOn;
        return number <= commitment.Milestones.Count && commitment.Milestones[number - 1].MetOn is { } met && met <= day ? met : null;
    }

    /// <summary>The decisions of earlier review cycles that are open on the view's day, by day and number.</summary>
    public static IEnumerable<(ReviewCycle Cycle, RoundDecision Decision)> OpenBefore(ReviewCycle cycle, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(view);
        return from other in view.All<ReviewCycle>(ReviewCycleCollection.PathName)
               where other.Id != cycle.Id && other.OpensOn < cycle.OpensOn
               from decision in other.Decisions ?? []
               where DoneOn(decision, view, view.AsOf) is null
               orderby decision.DueOn ?? DateOnly.MaxValue, other.OpensOn, decision.Number
               select (other, decision);
    }
}
