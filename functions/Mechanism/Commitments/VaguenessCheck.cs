using System.Runtime.CompilerServices;

namespace BangGiao.Mechanism.Commitments;

/// <summary>Judges whether it can be told when a commitment is carried out, so that whoever records it can still ask for what is missing.</summary>
/// <remarks>
/// Two things make a commitment vague: it has no due day, or its title and quote only intend. Words only intend when they have one of
/// <see cref="VaguePhrases.Intentions"/> and neither a number (dates have one) nor one of <see cref="VaguePhrases.Products"/>.
/// </remarks>
public static class VaguenessCheck
{
    // A record never changes, and it is asked about again and again.
    private static readonly ConditionalWeakTable<Commitment, IReadOnlyList<VagueReason>> Known = [];

    /// <summary>Why a commitment is vague, as its stored flag has it; null when it is not.</summary>
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

    /// <summary>What the gate finds against a commitment; nothing when it can be told when it is carried out.</summary>
    public static IReadOnlyList<VagueReason> Reasons(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return Known.GetValue(commitment, static judged => [.. Find(judged)]);
    }

    /// <summary>The commitment with the flag and its judge set.</summary>
    /// <param name="commitment">As it was sent.</param>
    /// <param name="before">As it is stored; null for a new one.</param>
    /// <remarks>
    /// An officer's word stands. What the gate judged, it judges anew at each write; an officer overrules it by sending the opposite
    /// of what is stored, or <c>verifiableBy: officer</c>. Without <c>verifiable</c> the gate judges.
    /// </remarks>
    public static Commitment Judge(Commitment commitment, Commitment? before)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var found = Reasons(commitment).Count == 0;
        var judge = commitment.VerifiableBy ?? before?.VerifiableBy ?? VerifiableBy.Officer;
        if (commitment.Verifiable is not { } said)
            return commitment with { Verifiable = found, VerifiableBy = VerifiableBy.Gate };
        if (judge == VerifiableBy.Gate && before is not null && said != found && said != before.Verifiable)
            judge = VerifiableBy.Officer;
        return commitment with { Verifiable = judge == VerifiableBy.Gate ? found : said, VerifiableBy = judge };
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
