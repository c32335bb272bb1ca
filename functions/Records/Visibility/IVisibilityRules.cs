using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>The facts that decide who may see the records of a collection.</summary>
public interface IVisibilityRules
{
    /// <summary>The collection's name.</summary>
    string Name { get; }

    /// <summary>The lowest role that may read the records, whatever their classification.</summary>
    Role LeastReader { get; }

    /// <summary>The lowest role that may read a record: <see cref="LeastReader"/>, or a higher one if the record is about something that only that role reads.</summary>
    Role LeastReaderOf(StoredRecord record);

    /// <summary>Whether a record is shown to a caller whose role and clearance allow it: false for another person's own record.</summary>
    /// <param name="record">The record, of any version.</param>
    /// <param name="sight">The caller's rights.</param>
    /// <param name="registry">The current registry.</param>
    bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry);

    /// <summary>Whether a caller may have records of his or her own in the collection, which others do not see.</summary>
    bool HasOwn(Sight sight, Snapshot registry);

    /// <summary>The record as its C# type.</summary>
    object Typed(StoredRecord record);

    /// <summary>The record's classification.</summary>
    Classification ClassificationOf(StoredRecord record);

    /// <summary>The keys of the records that a record refers to.</summary>
    IEnumerable<RecordKey> ReferencesOf(StoredRecord record);

    /// <summary>The fields of a record that refer to other records.</summary>
    IEnumerable<Reference> ReferenceFieldsOf(StoredRecord record);

    /// <summary>
    /// The keys of the records that a record is about, whether they exist or not. A caller who may not see them may not see the record
    /// either.
    /// </summary>
    IEnumerable<RecordKey> SubjectsOf(StoredRecord record);

    /// <summary>Whether records of the collection can belong to agencies.</summary>
    bool BelongsToAgencies { get; }

    /// <summary>Whether accounts of agencies see the records that belong to their agencies although their role is below <see cref="LeastReader"/>.</summary>
    bool IsOpenToAgencies { get; }

    /// <summary>The ids of the agencies whose accounts may see the record although it is internal.</summary>
    IEnumerable<string> AgenciesOf(StoredRecord record);

    /// <summary>The keys of the records that these accounts may see together with it although they are internal.</summary>
    IEnumerable<RecordKey> SeenWith(StoredRecord record);

    /// <summary>Whether records of the collection can have members that are internal although the record is not.</summary>
    bool HasInternalMembers { get; }

    /// <summary>The names of the internal members that the record has.</summary>
    IEnumerable<string> InternalMembersOf(StoredRecord record);

    /// <summary>
    /// The names of lists that a record without an item does not have. Where every item is hidden, the list is too: an empty one would tell
    /// that there is something.
    /// </summary>
    IReadOnlyList<string> AbsentWhenEmpty { get; }
}
