using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Participation;

/// <summary>The collection <c>participantActions</c>.</summary>
/// <param name="owner">The registry's own state, which has no record and may act.</param>
public sealed class ParticipantActionCollection(OwnerState owner) : TypedCollection<ParticipantAction, ParticipantActionDerived>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "participantActions";

    /// <summary>The name of the collection of agreements. It is defined here because agreements know their actions.</summary>
    public const string AgreementsPathName = "agreements";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 9;

    /// <inheritdoc/>
    public override string DefaultSort => "on,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["participant"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["on", "source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("actionKind", typeof(ActionKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("agreement", "Actions on one of these agreements.", (record, _) => [record.As<ParticipantAction>().AgreementId]),
        Filter.Text("country", "Actions of one of these states or organisations, or of their bodies.", (record, _) => [record.As<ParticipantAction>().CountryId]),
        Filter.Text("agency", "Actions of one of these agencies.", (record, _) => [record.As<ParticipantAction>().AgencyId]),
        Filter.Code("kind", "Actions of one of these kinds.", (record, _) => (ActionKind[])[record.As<ParticipantAction>().Kind]),
        Filter.From("from", "Actions on or after the day.", On),
        Filter.To("to", "Actions on or before the day.", On),
    ];

    /// <summary>The actions on an agreement, as a view has them.</summary>
    public static IEnumerable<ParticipantAction> Of(string agreementId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<ParticipantAction, string>(PathName, "agreement", action => [action.AgreementId], agreementId);
    }

    /// <inheritdoc/>
    /// <remarks>An action of a participant that the caller may not see is hidden too.</remarks>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var action = record.As<ParticipantAction>();
        if (action.CountryId is { } country)
            yield return CountryKey.Of(country);
        if (action.AgencyId is { } agency)
            yield return new(AgencyCollection.PathName, agency);
    }

    /// <inheritdoc/>
    public override ParticipantActionDerived Derived(ParticipantAction record, RegistryView view) => new(Participants.KeyOf(record));

    /// <inheritdoc/>
    protected override LocalizedText? Title(ParticipantAction record)
    {
        var kind = KindIn(record);
        return new() { En = In(Language.En), Vi = In(Language.Vi), Ar = In(Language.Ar) };

        string In(Language language) => $"{record.ParticipantName?.In(language) ?? record.CountryId ?? record.AgencyId}: {kind.In(language)}";
    }

    /// <inheritdoc/>
    protected override bool IsKnownOn(ParticipantAction record, DateOnly day) => record.On is not { } on || on.First <= day;

    /// <inheritdoc/>
    protected override IEnumerable<RecordKey> Dependents(ParticipantAction record) => [new(AgreementsPathName, record.AgreementId)];

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(ParticipantAction record, ParticipantAction? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var concerned = record.ConcernsId is { } id ? view.Find(new(PathName, id))?.As<ParticipantAction>() : null;
        return ParticipantActionRules.Faults(record, concerned, view.AsOf);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(ParticipantAction record)
    {
        yield return new("/agreementId", new(AgreementsPathName, record.AgreementId));
        if (record.CountryId is { } country && country != owner.Code)
            yield return new("/countryId", new(CountryCollection.PathName, country));
        if (record.AgencyId is { } agency)
            yield return new("/agencyId", new(AgencyCollection.PathName, agency));
        if (record.ConcernsId is { } concerned)
            yield return new("/concernsId", new(PathName, concerned));
    }

    private static LocalizedText KindIn(ParticipantAction record) => BangGiao.Records.Codes.Vocabularies.LabelOf("actionKind", record.Kind);

    private static IEnumerable<PartialDate> On(StoredRecord record) => record.As<ParticipantAction>().On is { } on ? [on] : [];
}
