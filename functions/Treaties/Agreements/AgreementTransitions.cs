using System.Collections.Frozen;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The allowed transitions of the recorded status. An unchanged status is always allowed.</summary>
public static class AgreementTransitions
{
    private static readonly FrozenDictionary<AgreementStatus, AgreementStatus[]> Next = new Dictionary<AgreementStatus, AgreementStatus[]>
    {
        [AgreementStatus.Negotiating] = [AgreementStatus.Signed, AgreementStatus.Ratified, AgreementStatus.InForce],
        [AgreementStatus.Signed] = [AgreementStatus.Ratified, AgreementStatus.InForce, AgreementStatus.Expired, AgreementStatus.Terminated],
        [AgreementStatus.Ratified] = [AgreementStatus.InForce, AgreementStatus.Expired, AgreementStatus.Terminated],
        [AgreementStatus.InForce] = [AgreementStatus.Suspended, AgreementStatus.Expired, AgreementStatus.Terminated],
        [AgreementStatus.Suspended] = [AgreementStatus.InForce, AgreementStatus.Expired, AgreementStatus.Terminated],
        // The parties may agree to continue an expired agreement.
        [AgreementStatus.Expired] = [AgreementStatus.InForce],
        [AgreementStatus.Terminated] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether one status may follow the other.</summary>
    public static bool IsPossible(AgreementStatus from, AgreementStatus to) => from == to || Next[from].Contains(to);

    /// <summary>The error of a transition that is not allowed.</summary>
    public static IEnumerable<FieldError> Faults(AgreementStatus from, AgreementStatus to)
    {
        if (IsPossible(from, to))
            yield break;
        var allowed = Next[from].Length == 0 ? "no status may follow" : $"it may become {string.Join(", ", Next[from].Select(next => CodeName.Of(next)))}";
        yield return new("/status", $"cannot change from {CodeName.Of(from)} to {CodeName.Of(to)}: {allowed}. To correct a mistake, restore an older version");
    }
}
