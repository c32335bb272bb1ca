using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
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
    public override bool IsWorkedOn => true;

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
        Filter.Flag("valid", "true: agencies that exist on the day; false: the others.", (record, view) => record.As<Agency>().IsValidOn(view.AsOf)),
        new WithoutFocalPointFilter(),
    ];

    /// <inheritdoc/>
    public override bool BelongsToAgencies => true;

    /// <inheritdoc/>
    public override IEnumerable<string> AgenciesOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [record.Key.Id];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> InternalMembers => ["focalPoints"];

    /// <inheritdoc/>
    public override Nothing Derived(Agency record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Agency record) => record.Name;

    /// <inheritdoc/>
    protected override Agency Complete(Agency record, Agency? before)
    {
        ArgumentNullException.ThrowIfNull(record);
        // A caller who may not see focal points must not be able to distinguish an agency with some from one without.
        return record.FocalPoints is { Count: 0 } ? record with { FocalPoints = null } : record;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Agency record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.ParentId is { } parent)
            yield return new("/parentId", new(PathName, parent));
        foreach (var (index, successor) in record.SuccessorIds.Index())
            yield return new($"/successorIds/{index}", new(PathName, successor));
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Agency record, Agency? before, RegistryView view) => AgencyRules.Faults(record, view);
}
