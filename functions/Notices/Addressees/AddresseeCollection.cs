using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Addressees;

/// <summary>The collection <c>addressees</c>: to whom letters are written. It holds names of people and is not public.</summary>
public sealed class AddresseeCollection : TypedCollection<Addressee, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "addressees";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "countryId,id";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Reader;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("country", "Addressees in one of these countries.", (record, _) => [record.As<Addressee>().CountryId]),
        Filter.Flag("inOffice", "true: those in their post on the day; false: the others.", (record, view) => IsInOffice(record.As<Addressee>(), view.AsOf)),
    ];

    /// <summary>The addressees in a country who are in their post on the view's day, in the order of their ids.</summary>
    public static IReadOnlyList<Addressee> Of(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Indexed<Addressee, string>(PathName, "country", one => [one.CountryId], countryId)
            .Where(one => IsInOffice(one, view.AsOf))
            .OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    /// <remarks>A caller who may not see the country does not see its addressees either.</remarks>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [CountryKey.Of(record.As<Addressee>().CountryId)];
    }

    /// <inheritdoc/>
    public override Nothing Derived(Addressee record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Addressee record) => record.Name;

    /// <inheritdoc/>
    protected override bool IsKnownOn(Addressee record, DateOnly day) => IsInOffice(record, day);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Addressee record, Addressee? before, RegistryView view) =>
        CommonRules.LengthFaults("/name", record.Name, CommonRules.NameLength)
            .Concat(CommonRules.LengthFaults("/post", record.Post, CommonRules.TitleLength))
            .Concat(CommonRules.LengthFaults("/formOfAddress", record.FormOfAddress, CommonRules.NameLength))
            .Concat(record.Until?.Last < record.From?.First ? [new("/until", $"must not be before from, {record.From}")] : []);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Addressee record) => [new("/countryId", new(CountryCollection.PathName, record.CountryId))];

    private static bool IsInOffice(Addressee addressee, DateOnly day) => !(day < addressee.From?.First) && !(day > addressee.Until?.Last);
}
