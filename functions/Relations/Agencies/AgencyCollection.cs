using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Agencies;

/// <summary>The collection <c>agencies</c>.</summary>
public sealed class AgencyCollection : TypedCollection<Agency, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
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
        Filter.Text("parent", "Agencies that belong to one of these agencies.", (record, _) => [record.As<Agency>().ParentId]),
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
        // Hidden agencies count too. The set ends the loop when existing parents already form a cycle.
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var ancestor = record.ParentId;
        while (ancestor is not null && ancestor != record.Id && visited.Add(ancestor))
            ancestor = view.Snapshot.Find(new(PathName, ancestor))?.As<Agency>().ParentId;
        if (ancestor == record.Id)
            yield return new("/parentId", "must not make the agency its own parent, directly or through other agencies");
    }
}
