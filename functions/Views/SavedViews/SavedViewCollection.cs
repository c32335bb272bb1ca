using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Views.SavedViews;

/// <summary>The collection <c>savedViews</c>. Only its owner sees a private view, whatever the role of other callers.</summary>
public sealed class SavedViewCollection : TypedCollection<SavedView, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "savedViews";

    /// <summary>The collections whose records the values of a query can name.</summary>
    internal static readonly IReadOnlyList<string> Nameable =
    [
        "activities", "addressees", "agencies", "agreements", "commendations", "commitments", "countries", "deadlineRules", "documents", "jubileeRules",
        "jubileeTasks", "missions", "observances", "participantActions", "partnerships", "reviewCycles", "targets",
    ];

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string? WrittenOnlyBy => "A view is saved by POST /savedViews, changed by PATCH /savedViews/{id} and deleted by DELETE /savedViews/{id}.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> WriteOnlyMembers => ["owner", "names"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeptMembers => ["owner", "names"];

    /// <inheritdoc/>
    public override bool IsOfPeople => true;

    /// <inheritdoc/>
    public override string DefaultSort => "title,id";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies => [new("viewSharing", typeof(ViewSharing))];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("collection", "Views of the lists of one of these collections.", (record, _) => [record.As<SavedView>().Collection]),
        Filter.Flag("mine", "true: views that the caller saved; false: those of others.", (record, view) => IsOwn(record.As<SavedView>(), view.Sight)),
        Filter.Flag("default", "true: views that are the default of a team; false: the others.", (record, _) => record.As<SavedView>().IsDefault),
    ];

    /// <summary>The views that somebody saved, by id.</summary>
    /// <param name="credential">What identifies the person.</param>
    /// <param name="registry">The registry.</param>
    public static IEnumerable<StoredRecord> OfOwner(string credential, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry[PathName].Index("owner", record => (string[])[record.As<SavedView>().Owner])[credential];
    }

    /// <inheritdoc/>
    /// <remarks>
    /// If the owner no longer shares a view, its earlier states are hidden from others too. Nobody sees a deleted view, not even its owner,
    /// because callers without views share cached answers.
    /// </remarks>
    public override bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(registry);
        var view = record.As<SavedView>();
        return registry.Find(record.Key) is { } now && (IsOwn(view, sight) || (IsShared(view, sight) && IsShared(now.As<SavedView>(), sight)));
    }

    /// <inheritdoc/>
    public override bool HasOwn(Sight sight, Snapshot registry) => sight.Caller.Length > 0 && OfOwner(sight.Caller, registry).Any();

    /// <inheritdoc/>
    /// <remarks>
    /// The filters of a view reveal records that its writer sees, so callers who do not see these records do not see the view. Values that
    /// name no record visible to the writer are ignored. Otherwise the visibility of a view would reveal whether a hidden record exists.
    /// </remarks>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.As<SavedView>().Names.Select(name => new RecordKey(name.Collection, name.Id));
    }

    /// <summary>The records of any collection that the values of a query name, in the writer's view. All values are checked, so no filter is forgotten.</summary>
    internal static IEnumerable<Subject> NamedBy(string query, RegistryView view)
    {
        var ids = SavedViewQuery.ValuesOf(query).SelectMany(value => new[] { value, value.ToUpperInvariant(), LowerCase(value) }).Where(id => id.Length > 0).Distinct();
        return from id in ids
               from collection in Nameable
               where view.Find(new(collection, id)) is not null
               select new Subject(collection, id);
    }

    /// <summary>Whether a view is the caller's own.</summary>
    internal static bool IsOwn(SavedView view, Sight sight) => sight.Caller.Length > 0 && view.Owner == sight.Caller;

    /// <inheritdoc/>
    public override Nothing Derived(SavedView record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(SavedView record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(SavedView record, SavedView? before, RegistryView view) => SavedViewRules.Faults(record);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(SavedView record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.DefaultOfAgencyIds.Select((id, i) => new Reference($"/defaultOfAgencyIds/{i}", new(AgencyCollection.PathName, id)));
    }

    private static bool IsShared(SavedView view, Sight sight) => view.Sharing switch
    {
        ViewSharing.Everybody => true,
        ViewSharing.Colleagues => sight.Role > Role.Public,
        _ => false,
    };

    // Ids other than those of countries are in lower case.
    private static string LowerCase(string value) => new([.. value.Select(char.ToLowerInvariant)]);
}
