using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Agencies;

/// <summary>The collection <c>agencies</c>.</summary>
public sealed class AgencyCollection : TypedCollection<Agency, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "agencies";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override int PlaceInSearch => 8;

    /// <inheritdoc/>
    public override string DefaultSort => "name";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("agencyKind", typeof(AgencyKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("kind", "Agencies of one of these kinds.", (record, _) => (AgencyKind[])[record.As<Agency>().Kind]),
        Filter.Text("parent", "Agencies that belong to one of these.", (record, _) => [record.As<Agency>().ParentId]),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Agency record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Agency record) => record.Name;

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Agency record) =>
        record.ParentId is null ? [] : [new("/parentId", new(PathName, record.ParentId))];

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Agency record, Agency? before, RegistryView view)
    {
        // All agencies count, also hidden ones, and a ring that stands above already must not be walked for ever.
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var above = record.ParentId;
        while (above is not null && above != record.Id && passed.Add(above))
            above = view.Snapshot.Find(new(PathName, above))?.As<Agency>().ParentId;
        if (above == record.Id)
            yield return new("/parentId", "would make the agency belong to itself");
    }
}
