using System.Runtime.CompilerServices;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The automatic check whether the completion of a commitment can be verified.</summary>
/// <remarks>
/// A commitment is vague when it has no due date, or when its title and quote express an intention only: they contain one of <see
/// cref="VaguePhrases.Intentions"/>, and neither a number (dates contain one) nor one of <see cref="VaguePhrases.Products"/>.
/// </remarks>
public static class VaguenessCheck
{
    // Records are immutable, and the same ones are checked many times.
    private static readonly ConditionalWeakTable<Commitment, IReadOnlyList<VagueReason>> Known = [];

    /// <summary>Why a commitment is vague, according to its stored flag; null when it is not.</summary>
    public static Vagueness? Of(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.Verifiable == true)
            return null;
        var reasons = Reasons(commitment);
        if (reasons.Count > 0)
            return new(reasons);
        return commitment.Verifiable == false ? new([VagueReason.MarkedByOfficer]) : null;
    }

    /// <summary>The reasons that the check finds; empty when the completion can be verified.</summary>
    public static IReadOnlyList<VagueReason> Reasons(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return Known.GetValue(commitment, static key => [.. Find(key)]);
    }

    /// <summary>Sets <c>verifiable</c> and <c>verifiableBy</c> of a commitment.</summary>
    /// <param name="commitment">The commitment as sent.</param>
    /// <param name="before">The stored commitment; null for a new one.</param>
    /// <remarks>
    /// A decision of an officer is kept. A decision of the check is made again at each write. An officer overrides it with the opposite of
    /// the stored value, or with <c>verifiableBy: officer</c>. Without <c>verifiable</c> the check decides.
    /// </remarks>
    public static Commitment Judge(Commitment commitment, Commitment? before)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var isVerifiable = Reasons(commitment).Count == 0;
        var decidedBy = commitment.VerifiableBy ?? before?.VerifiableBy ?? VerifiableBy.Officer;
        if (commitment.Verifiable is not { } sent)
            return commitment with { Verifiable = isVerifiable, VerifiableBy = VerifiableBy.Gate };
        if (decidedBy == VerifiableBy.Gate && before is not null && sent != isVerifiable && sent != before.Verifiable)
            decidedBy = VerifiableBy.Officer;
        return commitment with { Verifiable = decidedBy == VerifiableBy.Gate ? isVerifiable : sent, VerifiableBy = decidedBy };
    }

    private static IEnumerable<VagueReason> Find(Commitment commitment)
    {
        if (commitment.DueOn is null)
            yield return VagueReason.NoDueDate;
        var words = VaguePhrases.WordsOf(commitment.Title.All.Concat(commitment.Quote?.All ?? []));
        if (VaguePhrases.Has(words, VaguePhrases.Intentions) && !words.AsSpan().ContainsAnyInRange('0', '9') && !VaguePhrases.Has(words, VaguePhrases.Products))
            yield return VagueReason.IntentionOnly;
    }
}
