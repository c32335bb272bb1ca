using System.Text.RegularExpressions;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Partnerships;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>The collection <c>countries</c>.</summary>
/// <param name="owner">The registry's own state, whose profile has the levels; null for Viet Nam's.</param>
public sealed partial class CountryCollection(OwnerState? owner = null) : TypedCollection<Country, CountryDerived>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = CountryKey.Collection;

    private readonly OwnerProfile _profile = owner?.Profile ?? OwnerProfiles.Default;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 1;

    /// <inheritdoc/>
    public override string IdRequirements => "must be an ISO 3166-1 alpha-2 code, or the code of an organisation: 2 to 12 upper-case letters and digits, a letter first";

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["relations.status", "relations.establishedOn", "partnership", "nameOn"];

    /// <inheritdoc/>
    public override string DefaultSort => "name";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
        [new("countryKind", typeof(CountryKind)), new("relationsEvent", typeof(RelationsEventKind)), new("relationsStatus", typeof(RelationsStatus)), new("otherNameKind", typeof(OtherNameKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<string>? CodesOf(Type type) => type == typeof(PartnershipLevel) ? _profile.LevelCodes : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["iso3", "m49", "region", "subregion", "unMember", "relations.events", "source.url"];

    /// <inheritdoc/>
    /// <remarks>Only states need all fields: the European Union, for example, has no UN M49 code and no region.</remarks>
    public override IReadOnlyList<string> ExpectedFieldsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.As<Country>().Kind == CountryKind.State ? ExpectedFields : ["source.url"];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("kind", "Partners of one of these kinds.", (record, _) => (CountryKind[])[record.As<Country>().Kind]),
        Filter.Text("country", "Countries with one of these codes.", (record, _) => [record.Key.Id]),
        Filter.Text("region", "Countries of one of these regions (UN M49).", (record, _) => [record.As<Country>().Region]),
        Filter.Text("subregion", "Countries of one of these sub-regions (UN M49).", (record, _) => [record.As<Country>().Subregion]),
        Filter.Flag("unMember", "true: members of the United Nations; false: the others.", (record, _) => record.As<Country>().UnMember == true),
        Filter.Text("desk", "Countries of one of these desks.", (record, _) => [record.As<Country>().Desk]),
        Filter.Code("status", "Countries whose relations have one of these statuses on the day.", (record, view) => (RelationsStatus[])[Relations(record, view)]),
        LevelFilter.Of("level", "Countries whose partnership has one of these levels on the day.", (record, view) => CountryGroups.LevelsOf(record.Key.Id, view)).For(_profile),
        Filter.From("from", "Countries with an event in their relations on or after the day.", Dates),
        Filter.To("to", "Countries with an event in their relations on or before the day.", Dates),
    ];

    /// <inheritdoc/>
    public override bool IsId(string id) => Code().IsMatch(id);

    /// <inheritdoc/>
    public override CountryDerived Derived(Country record, RegistryView view)
    {
        var events = record.Relations.Events;
        return new(
            new(RelationsLedger.StatusOn(record, view.AsOf), RelationsLedger.EstablishedOn(events, view.AsOf)),
            CountryNames.ExistsOn(record, view.AsOf) ? PartnershipLadder.StateOn(PartnershipCollection.Of(record.Id, view), view.AsOf) : null,
            CountryNames.On(record, view.AsOf));
    }

    /// <inheritdoc/>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view) =>
        view.Find(new(PathName, countryId))?.As<Country>().Relations.Events
            .Select(item => new TimelineEntry(
                item.On, $"relations.{CodeName.Of(item.Event)}", new(PathName, countryId), null, item.Source, item.Note)) ?? [];

    /// <inheritdoc/>
    protected override LocalizedText? Title(Country record) => record.Name;

    /// <inheritdoc/>
    /// <remarks>Its other and former names, and the three letters of ISO 3166-1 alpha-3, are names too.</remarks>
    public override IEnumerable<string> NamesOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var country = record.As<Country>();
        var names = base.NamesOf(record).Concat(country.OtherNames.Select(other => other.Name));
        return country.Iso3 is { } iso3 ? names.Append(iso3) : names;
    }

    /// <inheritdoc/>
    protected override string? MakeId(Country record) => null;

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> TurningDays(Country record, RegistryView view) => record.Relations.Events
        .Select(item => item.On.First)
        .Concat(PartnershipLadder.TurningDays(PartnershipCollection.Of(record.Id, view)))
        .Concat(record.OtherNames.Select(other => other.Until).Append(record.ExistsUntil)
            .Where(until => until?.Last < DateOnly.MaxValue)
            .Select(until => until!.Value.Last.AddDays(1)));

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Country record) =>
        record.SuccessorIds.Select((id, i) => new Reference($"/successorIds/{i}", new(PathName, id)));

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Country record, Country? before, RegistryView view)
    {
        foreach (var fault in CountryRules.Faults(record))
            yield return fault;
        if (record.Iso3 is { } iso3 && !Alpha3().IsMatch(iso3))
            yield return new("/iso3", "must be an ISO 3166-1 alpha-3 code: three upper-case letters");
        if (record.M49 is { } m49 && !ThreeDigits().IsMatch(m49))
            yield return new("/m49", "must be a UN M49 code: three digits, as text");
        if (record.Iso3 is not null && view.All<Country>(PathName).FirstOrDefault(other => other.Iso3 == record.Iso3 && other.Id != record.Id) is { } duplicate)
            yield return new("/iso3", $"is already the code of {duplicate.Id}");
        foreach (var fault in RelationsLedger.Faults("/relations/events", record.Relations.Events))
            yield return fault;
    }

    private static RelationsStatus Relations(StoredRecord record, RegistryView view) =>
        RelationsLedger.StatusOn(record.As<Country>(), view.AsOf);

    private static IEnumerable<BangGiao.Values.Dates.PartialDate> Dates(StoredRecord record) =>
        record.As<Country>().Relations.Events.Select(item => item.On);

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,11}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Z]{3}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Alpha3();

    [GeneratedRegex("^[0-9]{3}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeDigits();
}
