using BangGiao.Records.Model;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>The participants of an agreement on a day, each with its actions.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Standing">The status of the agreement as a whole.</param>
/// <param name="Figures">The number of participants.</param>
/// <param name="Items">The participants, by name.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record ParticipantsAnswer(
    DateOnly AsOf, Language Lang, TextDirection Dir, Named Agreement, Standing Standing, ParticipationFigures Figures, IReadOnlyList<ParticipantItem> Items, [Count] long Version);

/// <summary>A participant of an agreement.</summary>
/// <param name="Id">Its key in the agreement: the code of its state, <c>agency:</c> and the id of an agency, or the code and a name.</param>
/// <param name="Name">The title.</param>
/// <param name="CountryId">The code of its state or organisation.</param>
/// <param name="AgencyId">The id of the agency.</param>
/// <param name="Status">Its status on the day.</param>
/// <param name="Since">The date since which it has that status; absent when unknown.</param>
/// <param name="SignedOn">When it signed.</param>
/// <param name="ConsentedOn">When it consented to be bound.</param>
/// <param name="ConsentedBy">The kind of action by which it did.</param>
/// <param name="InForceOn">When the agreement entered or enters into force for it.</param>
/// <param name="EndsOn">The day from which it no longer takes part.</param>
/// <param name="Actions">Its actions up to the day, in order of time.</param>
public sealed record ParticipantItem(
    string Id,
    string Name,
    string? CountryId,
    string? AgencyId,
    ParticipantStatus Status,
    PartialDate? Since,
    PartialDate? SignedOn,
    PartialDate? ConsentedOn,
    ActionKind? ConsentedBy,
    PartialDate? InForceOn,
    DateOnly? EndsOn,
    IReadOnlyList<ActionItem> Actions);

/// <summary>An action of a participant.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Kind">The operation.</param>
/// <param name="Label">The same in words.</param>
/// <param name="On">When; absent when not known.</param>
/// <param name="EffectiveOn">From when it has effect, where the source says so.</param>
/// <param name="Text">The text of a statement in every recorded language.</param>
/// <param name="ConcernsId">The action that it objects to or withdraws.</param>
/// <param name="WithdrawnBy">The action by which its author withdrew it, for a statement; absent while it stands.</param>
/// <param name="WithdrawnOn">When its author did so; absent also where the day of the withdrawal is not known.</param>
/// <param name="Notice">The depositary's notice.</param>
/// <param name="Source">Where it was seen.</param>
public sealed record ActionItem(
    string Id,
    ActionKind Kind,
    string Label,
    PartialDate? On,
    PartialDate? EffectiveOn,
    LocalizedText? Text,
    string? ConcernsId,
    string? WithdrawnBy,
    PartialDate? WithdrawnOn,
    DepositaryNotice? Notice,
    Source? Source);
