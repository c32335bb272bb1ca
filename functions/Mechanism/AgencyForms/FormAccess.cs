using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Who may have and send which form, and when.</summary>
internal static class FormAccess
{
    private static readonly Refusal OfOther = new(
        RefusalKind.Forbidden, "An account of an agency has the forms of its own agencies only; GET /principal names them. An editor sends the forms of all.");

    /// <summary>The refusal of somebody who sends no forms, of whatever agency; null when the form has to be read. It costs nothing.</summary>
    public static Refusal? FaultOf(Principal sender) => sender.AgencyIds.Count > 0 || sender.Holds(Role.Editor) ? null : OfOther;

    /// <summary>The refusal of a form; null when the sender may have it.</summary>
    /// <param name="view">The sender's view.</param>
    /// <param name="cycleId">The review cycle.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="sender">Who asks for the form or sends it.</param>
    /// <param name="isSent">Whether it is sent: an assessor reads forms and reports for no agency.</param>
    /// <remarks>The answer to an account of an agency about the form of another agency does not depend on whether that agency exists.</remarks>
    public static Refusal? Fault(RegistryView view, string cycleId, string agencyId, Principal sender, bool isSent)
    {
        var key = new Registry.Snapshots.RecordKey(ReviewCycleCollection.PathName, cycleId);
        if (view.Find(key) is not { } record)
            return Refusals.NotFound(key);
        if (!sender.AgencyIds.Contains(agencyId) && !sender.Holds(Role.Editor) && (isSent || !sender.Holds(Role.Assessor)))
            return OfOther;
        if (view.Find(new(AgencyCollection.PathName, agencyId)) is null)
            return Refusals.NotFound(new(AgencyCollection.PathName, agencyId));
        return record.As<ReviewCycle>() is { Status: ReviewCycleStatus.Closed, ClosedOn: { } closed }
            ? new(RefusalKind.Conflict, $"The review cycle {key} was closed on {IsoDate.Text(closed)}, so it takes no forms.")
            : null;
    }

    /// <summary>The refusal of a form that is sent before its review cycle; null when it has begun.</summary>
    public static Refusal? EarlyFault(ReviewCycle cycle, DateOnly today) => today < cycle.OpensOn
        ? new(RefusalKind.Conflict, $"The review cycle {ReviewCycleCollection.PathName}/{cycle.Id} opens on {IsoDate.Text(cycle.OpensOn)} and takes no reports before that day.")
        : null;
}
