using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Timelines;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>The collection <c>agreements</c>.</summary>
/// <param name="owner">The registry's own state, which is a party to every agreement.</param>
/// <param name="more">Filters by what others record about agreements; null for none.</param>
public sealed class AgreementCollection(OwnerState owner, IEnumerable<IAgreementFilters>? more = null) : TypedCollection<Agreement, AgreementDerived>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "agreements";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 3;

    /// <inheritdoc/>
    public override string DefaultSort => "-signedOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["standing", "participation"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> MovingPaths => DerivedPaths;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["signedOn", "leadAgencyId", "source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new("agreementType", typeof(AgreementType)), new("agreementLevel", typeof(AgreementLevel)),
        new("agreementStatus", typeof(AgreementStatus)), new("agreementStanding", typeof(StandingStatus)), new("renewalKind", typeof(RenewalKind)),
        AgreementRegimes.VocabularyOf(owner.Profile), new("entryRule", typeof(EntryRule)), new("textRole", typeof(TextRole)), new("agreementRelation", typeof(AgreementRelation)),
        new("signingKind", typeof(SigningKind)), new("procedureStep", typeof(ProcedureStep)), new("participantStatus", typeof(ParticipantStatus)), new("agreementWarning", typeof(AgreementWarning)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters { get; } = [.. AgreementFilters.All.Select(filter => filter.For(owner.Profile)), .. (more ?? []).SelectMany(source => source.All)];

    /// <inheritdoc/>
    public override IReadOnlyList<string>? CodesOf(Type type) => type == typeof(AgreementRegime) ? owner.Profile.RegimeCodes : null;

    /// <summary>The agreements with a country, as a view has them.</summary>
    public static IEnumerable<Agreement> With(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var named = view.Indexed<Agreement, string>(PathName, "country", agreement => agreement.Parties.Distinct(), countryId);
        var acting = view.Indexed<ParticipantAction, string>(ParticipantActionCollection.PathName, "country", action => [action.CountryId ?? ""], countryId)
            .Select(action => view.Find(new(PathName, action.AgreementId))?.As<Agreement>()).OfType<Agreement>();
        return named.Concat(acting).DistinctBy(agreement => agreement.Id);
    }

    /// <summary>The agreements signed at an activity.</summary>
    public static IEnumerable<Agreement> SignedAt(string activityId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Agreement, string>(PathName, "activity", agreement => [agreement.ActivityId ?? ""], activityId);
    }

    /// <summary>The agreements that an agency leads or coordinates.</summary>
    public static IEnumerable<Agreement> CarriedOutBy(string agencyId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Agreement, string>(PathName, "agency", agreement => agreement.CoordinatingAgencyIds.Append(agreement.LeadAgencyId ?? "").Distinct(), agencyId);
    }

    /// <inheritdoc/>
    public override AgreementDerived Derived(Agreement record, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(record);
        var (dated, states) = ParticipantStates.On(record, view);
        return new(StandingRules.On(dated, view.AsOf), ParticipationFigures.Of(states));
    }

    /// <inheritdoc/>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return With(countryId, view)
            .SelectMany(agreement => Entries(DatedAgreement.Of(agreement, view), view.AsOf));
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(Agreement record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> TurningDays(Agreement record, RegistryView view)
    {
        var (dated, states) = ParticipantStates.On(record, view);
        return StandingRules.TurningDays(dated, view.AsOf).Concat(states.SelectMany(DaysOf));
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Agreement record, Agreement? before, RegistryView view) =>
        AgreementRules.Faults(record, before, view.AsOf);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> StepFaults(Agreement record, Agreement before, RegistryView view) =>
        AgreementTransitions.Faults(before.Status, record.Status);

    /// <inheritdoc/>
    /// <remarks>Negotiations are known before signing. For the days before the first date of a signed agreement nothing is known.</remarks>
    protected override bool IsKnownOn(Agreement record, DateOnly day) => StandingRules.On(record, day).Status != StandingStatus.Unknown;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Agreement record)
    {
        for (var i = 0; i < record.Parties.Count; i++)
        {
            if (record.Parties[i] != owner.Code)
                yield return new($"/parties/{i}", new(CountryCollection.PathName, record.Parties[i]));
        }
        if (record.LeadAgencyId is { } lead)
            yield return new("/leadAgencyId", new(AgencyCollection.PathName, lead));
        for (var i = 0; i < record.CoordinatingAgencyIds.Count; i++)
            yield return new($"/coordinatingAgencyIds/{i}", new(AgencyCollection.PathName, record.CoordinatingAgencyIds[i]));
        if (record.ActivityId is { } activity)
            yield return new("/activityId", new(ActivityCollection.PathName, activity));
        foreach (var reference in AgreementReferences.Of(record, owner))
            yield return reference;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> AttachmentsNamedBy(Agreement record) => record.Texts.Select(text => text.AttachmentId)
        .Concat(record.Procedure?.Evidence.Select(evidence => evidence.AttachmentId).OfType<string>() ?? []);

    private static IEnumerable<DateOnly> DaysOf(ParticipantState state)
    {
        if (state.InForceOn is { } inForce)
            yield return inForce.First;
        if (state.EndsOn is { } end)
            yield return end;
    }

    private static IEnumerable<TimelineEntry> Entries(Agreement agreement, DateOnly day)
    {
        if (agreement.SignedOn is { } signed)
            yield return Entry(signed, StandingStatus.Signed);
        if (agreement.InForceOn is { } inForce)
            yield return Entry(inForce, StandingStatus.InForce);
        if (agreement.ExpiresOn is { } end && StandingRules.On(agreement, day).Status is (StandingStatus.Expired or StandingStatus.Terminated) and var over)
            yield return Entry(end, over);

        TimelineEntry Entry(PartialDate on, StandingStatus status) =>
            new(on, $"agreement.{CodeName.Of(status)}", new(PathName, agreement.Id), agreement.Title, agreement.Source, null);
    }
}
