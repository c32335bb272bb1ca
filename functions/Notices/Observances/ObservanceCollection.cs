using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Observances;

/// <summary>The collection <c>observances</c>: own days, and national days of partners.</summary>
public sealed class ObservanceCollection : TypedCollection<Observance, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "observances";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override int PlaceInSearch => 12;

    /// <inheritdoc/>
    public override string DefaultSort => "countryId,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("observanceKind", typeof(ObservanceKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("kind", "Days of one of these sorts.", (record, _) => (ObservanceKind[])[record.As<Observance>().Kind]),
        Filter.Text("country", "Days of one of these partners.", (record, _) => [record.As<Observance>().CountryId]),
        Filter.Text("agency", "Foundings of one of these agencies.", (record, _) => [record.As<Observance>().AgencyId]),
        Filter.Flag("own", "true: days of the registry's own state; false: days of partners.", (record, _) => record.As<Observance>().CountryId is null),
    ];

    /// <inheritdoc/>
    /// <remarks>A day of a partner or agency that the caller may not see is hidden too.</remarks>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var observance = record.As<Observance>();
        if (observance.CountryId is { } country)
            yield return CountryKey.Of(country);
        if (observance.AgencyId is { } agency)
            yield return new(AgencyCollection.PathName, agency);
    }

    /// <inheritdoc/>
    public override Nothing Derived(Observance record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Observance record) => record.Title;

    /// <inheritdoc/>
    protected override bool IsKnownOn(Observance record, DateOnly day) => !(day < record.FoundedOn) && !(day > record.ObservedUntil);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Observance record, Observance? before, RegistryView view) => ObservanceRules.Faults(record);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Observance record)
    {
        if (record.CountryId is { } country)
            yield return new("/countryId", new(CountryCollection.PathName, country));
        if (record.AgencyId is { } agency)
            yield return new("/agencyId", new(AgencyCollection.PathName, agency));
    }
}
