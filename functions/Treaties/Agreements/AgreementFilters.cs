using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>The filters of the list of agreements and of the pipeline.</summary>
internal static class AgreementFilters
{
    public const string Status = "status";
    public const string Stale = "stale";
    public const string ExpiringWithin = "expiringWithin";
    public const string NoticeWithin = "noticeWithin";
    public const string Country = "country";
    public const string Agency = "agency";
    public const string AgeFrom = "ageFrom";
    public const string AgeTo = "ageTo";

    public static IReadOnlyList<Filter> All { get; } =
    [
        Filter.Text(Country, "Agreements with one of these countries.", (record, view) => CountriesOf(Of(record), view)),
        Filter.Code("type", "Agreements of one of these types.", (record, _) => (AgreementType[])[Of(record).Type]),
        Filter.Code("level", "Agreements concluded at one of these levels.", (record, _) => Of(record).Level is { } level ? [level] : Array.Empty<AgreementLevel>()),
        Filter.Code(Status, "Agreements with one of these statuses on the day.", (record, view) => (StandingStatus[])[On(record, view).Status]),
        Filter.Flag(Stale, "true: agreements whose dates contradict the recorded status on the day; false: the others.", (record, view) => StandingRules.IsStale(Of(record), On(record, view))),
        Filter.Text(Agency, "Agreements that one of these agencies leads or coordinates.", (record, _) => AgenciesOf(Of(record))),
        Filter.Text("lead", "Agreements that one of these agencies leads.", (record, _) => [Of(record).LeadAgencyId]),
        Filter.Text("region", "Agreements with a country of one of these regions (UN M49).", (record, view) => CountryGroups.RegionsOf(CountriesOf(Of(record), view), view)),
        LevelFilter.Of("countryLevel", "Agreements with a country at one of these levels of partnership on the day.", (record, view) => CountryGroups.LevelsOf(CountriesOf(Of(record), view), view)),
        Filter.Flag("highLevel", "true: agreements signed at an activity of a key leader; false: the others.", (record, view) => HighLevel.IsOf(Of(record).ActivityId, view)),
        Filter.Text("activity", "Agreements signed at one of these activities.", (record, _) => [Of(record).ActivityId]),
        .. Filter.Period("Agreements signed in the reporting period.", SignedOn),
        Filter.Listed("regime", "Agreements under one of these laws.", profile => profile.RegimeCodes, (record, view) => AgreementRegimes.Of(Of(record), view.Owner.Profile) is { } regime ? [regime] : Array.Empty<AgreementRegime>()),
        Filter.Flag("multilateral", "true: agreements with more than two participants; false: the others.", (record, view) => DatedAgreement.IsMultilateral(Of(record), view)),
        Filter.Text("relatedTo", "Agreements that change, replace or carry out one of these agreements.", (record, _) => Of(record).RelatedTo.Select(related => related.AgreementId)),
        Filter.From("from", "Agreements signed on or after the day.", SignedOn),
        Filter.To("to", "Agreements signed on or before the day.", SignedOn),
        Filter.AtLeast(AgeFrom, "Agreements signed at least that number of days ago. A month or a year counts from its first day.", AgeOf),
        Filter.AtMost(AgeTo, "Agreements signed at most that number of days ago. A month or a year counts from its first day.", AgeOf),
        Filter.Within(ExpiringWithin, "Agreements whose current term ends within that number of days, with or without tacit renewal.", ExpiresOn),
        Filter.Within(NoticeWithin, "Agreements whose last day for notice is within that number of days.", (record, view) => On(record, view).NoticeBy),
    ];

    public static IEnumerable<string> AgenciesOf(Agreement agreement) =>
        agreement.LeadAgencyId is { } lead ? agreement.CoordinatingAgencyIds.Prepend(lead) : agreement.CoordinatingAgencyIds;

    /// <summary>The parties that an agreement names, and the states and organisations that have acted on it.</summary>
    public static IEnumerable<string> CountriesOf(Agreement agreement, RegistryView view) =>
        agreement.Parties.Concat(ParticipantActionCollection.Of(agreement.Id, view).Select(action => action.CountryId).OfType<string>()).Distinct();

    private static int? AgeOf(StoredRecord record, RegistryView view) =>
        view.AsOf.DayNumber - DatedAgreement.OwnSigning(Of(record), view)?.First.DayNumber is >= 0 and var days ? days : null;

    private static DateOnly? ExpiresOn(StoredRecord record, RegistryView view) =>
        On(record, view) is { DaysToExpiry: not null } standing ? standing.ExpiresOn : null;

    // A signing that is not recorded follows from the participants' signatures, and that of a convention from our own.
    private static IEnumerable<PartialDate> SignedOn(StoredRecord record, RegistryView view) => DatedAgreement.OwnSigning(Of(record), view) is { } on ? [on] : [];

    private static Standing On(StoredRecord record, RegistryView view) => StandingRules.On(DatedAgreement.Of(Of(record), view), view.AsOf);

    private static Agreement Of(StoredRecord record) => record.As<Agreement>();
}
