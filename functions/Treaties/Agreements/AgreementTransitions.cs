using System.Collections.Frozen;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>Which recorded status may come after which. What stays as it is, is no step.</summary>
public static class AgreementTransitions
{
    private static readonly FrozenDictionary<AgreementStatus, AgreementStatus[]> Next = new Dictionary<AgreementStatus, AgreementStatus[]>
    {
        [AgreementStatus.Negotiating] = [AgreementStatus.Signed, AgreementStatus.Ratified, AgreementStatus.InForce],
        [AgreementStatus.Signed] = [AgreementStatus.Ratified, AgreementStatus.InForce, AgreementStatus.Expired, AgreementStatus.Terminated],
        [AgreementStatus.Ratified] = [AgreementStatus.InForce, AgreementStatus.Expired, AgreementStatus.Terminated],
        [AgreementStatus.InForce] = [AgreementStatus.Suspended, AgreementStatus.Expired, AgreementStatus.Terminated],
        [AgreementStatus.Suspended] = [AgreementStatus.InForce, AgreementStatus.Expired, AgreementStatus.Terminated],
        // The parties may agree to go on with it.
        [AgreementStatus.Expired] = [AgreementStatus.InForce],
        [AgreementStatus.Terminated] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether the one may come after the other.</summary>
    public static bool IsPossible(AgreementStatus from, AgreementStatus to) => from == to || Next[from].Contains(to);

    /// <summary>What is wrong with a change of the status.</summary>
    public static IEnumerable<FieldError> Faults(AgreementStatus from, AgreementStatus to)
    {
        if (IsPossible(from, to))
            yield break;
        var allowed = Next[from].Length == 0 ? "nothing comes after that" : $"after that comes {string.Join(", ", Next[from].Select(next => CodeName.Of(next)))}";
        yield return new("/status", $"cannot become {CodeName.Of(to)} when it is {CodeName.Of(from)}: {allowed}. A mistake is taken back by restoring an older version");
    }
}
