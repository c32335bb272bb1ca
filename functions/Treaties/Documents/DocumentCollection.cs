using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Timelines;
using BangGiao.Treaties.Activities;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Documents;

/// <summary>The collection <c>documents</c>.</summary>
/// <param name="owner">The registry's own state, which a document may name although it has no record.</param>
public sealed class DocumentCollection(OwnerState owner) : TypedCollection<Document, Nothing>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "documents";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 7;

    /// <inheritdoc/>
    public override string DefaultSort => "-publishedOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["abstract", "authors", "topics", "language", "publishedOn"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("documentType", typeof(DocumentType))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("type", "Documents of one of these types.", (record, _) => (DocumentType[])[record.As<Document>().Type]),
        Filter.Text("country", "Documents about one of these countries.", (record, _) => record.As<Document>().CountryIds),
        Filter.Text("activity", "Documents about one of these activities.", (record, _) => [record.As<Document>().ActivityId]),
        Filter.Text("topic", "Documents on one of these topics.", (record, _) => record.As<Document>().Topics),
        Filter.Text("author", "Documents by one of these authors.", (record, _) => record.As<Document>().Authors),
        Filter.Text("language", "Documents written in one of these languages.", (record, _) => [record.As<Document>().Language]),
        Filter.From("from", "Documents published on or after the day.", PublishedOn),
        Filter.To("to", "Documents published on or before the day.", PublishedOn),
    ];

    /// <summary>The documents about a country, as a view has them.</summary>
    public static IEnumerable<Document> About(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Document, string>(PathName, "country", document => document.CountryIds.Distinct(), countryId);
    }

    /// <inheritdoc/>
    public override Nothing Derived(Document record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    /// <remarks>A document without a date is work in progress and has no entry.</remarks>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        foreach (var document in About(countryId, view))
        {
            if (document.PublishedOn is { } on)
                yield return new(on, $"document.{CodeName.Of(document.Type)}", new(PathName, document.Id), document.Title, document.Source, null);
        }
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(Document record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Document record, Document? before, RegistryView view) => DocumentRules.Faults(record);

    /// <inheritdoc/>
    protected override bool IsKnownOn(Document record, DateOnly day) => record.PublishedOn is not { } on || on.First <= day;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Document record) => record.CountryIds
        .Select((id, i) => new Reference($"/countryIds/{i}", new(CountryCollection.PathName, id)))
        .Where(reference => reference.Key.Id != owner.Code)
        .Concat(record.ActivityId is { } activity ? [new Reference("/activityId", new(ActivityCollection.PathName, activity))] : []);

    private static IEnumerable<PartialDate> PublishedOn(StoredRecord record) => record.As<Document>().PublishedOn is { } on ? [on] : [];
}
