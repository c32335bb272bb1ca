using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>A collection that only a newer version of the app knows. Its records are kept, and nobody sees them here.</summary>
internal sealed class LaterCollection(string name) : IVisibilityRules
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Role LeastReader => Role.Admin;

    /// <inheritdoc/>
    public Role LeastReaderOf(StoredRecord record) => LeastReader;

    /// <inheritdoc/>
    public bool BelongsToAgencies => false;

    /// <inheritdoc/>
    public bool IsOpenToAgencies => false;

    /// <inheritdoc/>
    public bool HasInternalMembers => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> AbsentWhenEmpty => [];

    /// <inheritdoc/>
    public bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry) => false;

    /// <inheritdoc/>
    public bool HasOwn(Sight sight, Snapshot registry) => false;

    /// <inheritdoc/>
    public object Typed(StoredRecord record) => throw new Newtonsoft.Json.JsonSerializationException($"This version of the app has no collection {name}.");

    /// <inheritdoc/>
    public Classification ClassificationOf(StoredRecord record) => Classification.Confidential;

    /// <inheritdoc/>
    public IEnumerable<RecordKey> ReferencesOf(StoredRecord record) => [];

    /// <inheritdoc/>
    public IEnumerable<Reference> ReferenceFieldsOf(StoredRecord record) => [];

    /// <inheritdoc/>
    public IEnumerable<RecordKey> SubjectsOf(StoredRecord record) => [];

    /// <inheritdoc/>
    public IEnumerable<string> AgenciesOf(StoredRecord record) => [];

    /// <inheritdoc/>
    public IEnumerable<RecordKey> SeenWith(StoredRecord record) => [];

    /// <inheritdoc/>
    public IEnumerable<string> InternalMembersOf(StoredRecord record) => [];
}
