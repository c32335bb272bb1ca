using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Participation;

/// <summary>One dated action of a participant of an agreement: a signature, a ratification, a reservation, a denunciation.</summary>
/// <remarks>
/// The participant is a state or an organisation (<see cref="CountryId"/>), a ministry or province of the registry's own state
/// (<see cref="AgencyId"/>), or a body of a partner that has no record (<see cref="ParticipantName"/>, with the code of its state).
/// </remarks>
public sealed record ParticipantAction : Record
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>The code of the state or organisation that acted, or whose body acted. The registry's own state may act too.</summary>
    public string? CountryId { get; init; }

    /// <summary>The ministry, province or other agency of the registry's own state that acted.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The name of the partner's body that acted, if it was not the state itself.</summary>
    public LocalizedText? ParticipantName { get; init; }

    /// <summary>What the participant did.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>When it did so, as precisely as the source says; absent when the date is not known.</summary>
    public PartialDate? On { get; init; }

    /// <summary>The date from which the action has effect, where the source states one.</summary>
    public PartialDate? EffectiveOn { get; init; }

    /// <summary>The text of a reservation, declaration or objection.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>The action that this one objects to or withdraws.</summary>
    public string? ConcernsId { get; init; }

    /// <summary>The document of the action, for example the instrument of ratification or the decision.</summary>
    public string? Instrument { get; init; }

    /// <summary>The depositary's notice of the action.</summary>
    public DepositaryNotice? Notice { get; init; }
}

/// <summary>A notice of the depositary.</summary>
public sealed record DepositaryNotice
{
    /// <summary>Its number, for example <c>C.N.123.1980.TREATIES-4</c>.</summary>
    public string? Reference { get; init; }

    /// <summary>Its date.</summary>
    public PartialDate? On { get; init; }
}

/// <summary>The derived fields of an action: who acted, as one value.</summary>
/// <param name="Participant">The participant's key in its agreement: <c>FR</c>, <c>agency:min-moit</c>, or <c>FR:</c> and a name.</param>
public sealed record ParticipantActionDerived(string Participant);
