using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>A participant of an agreement on a day.</summary>
public sealed record ParticipantState
{
    /// <summary>Its key in the agreement, see <see cref="Participants.KeyOf"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Its state or organisation.</summary>
    public string? CountryId { get; init; }

    /// <summary>The agency of the registry's own state that takes part.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The name of the partner's body that takes part.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Its status on the day.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>The date since which it has that status; null when unknown.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>When it signed.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>The action by which it consented to be bound.</summary>
    public ParticipantAction? Consent { get; init; }

    /// <summary>When the agreement entered or enters into force for it.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>The day from which it no longer takes part.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Its actions up to the day, in order of time; those without a date come first.</summary>
    public IReadOnlyList<ParticipantAction> Actions { get; init; } = [];
}

/// <summary>The status of a participant on a day.</summary>
public enum ParticipantStatus
{
    /// <summary>It is named as a party, but no action of it is recorded.</summary>
    Named,

    /// <summary>It has signed and is not bound yet.</summary>
    Signatory,

    /// <summary>It applies the agreement provisionally.</summary>
    Provisional,

    /// <summary>It has consented to be bound; the agreement is not in force for it yet.</summary>
    Consented,

    /// <summary>The agreement is in force for it.</summary>
    Party,

    /// <summary>Its participation has ended, or the agreement has.</summary>
    Ended,
}

/// <summary>The number of participants of an agreement on a day.</summary>
/// <param name="Participants">All of them.</param>
/// <param name="Signatories">Those that have signed, whatever came after.</param>
/// <param name="Consented">Those that have consented to be bound and whose participation has not ended.</param>
/// <param name="Parties">Those for which it is in force.</param>
/// <param name="Ended">Those whose participation has ended.</param>
public sealed record ParticipationFigures(
    [Values.Json.Count] int Participants,
    [Values.Json.Count] int Signatories,
    [Values.Json.Count] int Consented,
    [Values.Json.Count] int Parties,
    [Values.Json.Count] int Ended)
{
    /// <summary>Counts participants.</summary>
    public static ParticipationFigures Of(IReadOnlyList<ParticipantState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return new(
            states.Count,
            states.Count(state => state.Actions.Any(action => action.Kind.IsSignature())),
            states.Count(state => state.Consent is not null && state.Status != ParticipantStatus.Ended),
            states.Count(state => state.Status == ParticipantStatus.Party),
            states.Count(state => state.Status == ParticipantStatus.Ended));
    }
}
