using BangGiao.Countries;
using BangGiao.Languages;
using BangGiao.Records;
using BangGiao.Registry;

namespace BangGiao.Documents;

/// <summary>The collection <c>documents</c>.</summary>
/// <param name="owner">The state that a document may be about without a record of its own.</param>
public sealed class DocumentCollection(OwnerState owner) : TypedCollection<Document, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "documents";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "-publishedOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("documentType", typeof(DocumentType))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("type", "Documents of one of these sorts.", (record, _) => (DocumentType[])[record.As<Document>().Type]),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Document record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Document record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Document record) => record.CountryIds
        .Select((id, i) => new Reference($"/countryIds/{i}", new(CountryCollection.PathName, id)))
        .Where(reference => reference.Key.Id != owner.Code);
}
