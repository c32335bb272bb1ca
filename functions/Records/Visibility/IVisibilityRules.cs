using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Visibility;

/// <summary>What decides who sees the records of a collection.</summary>
public interface IVisibilityRules
{
    /// <summary>The collection's path name.</summary>
    string Name { get; }

    /// <summary>The least role that sees its records at all, whatever they are classified as.</summary>
    Role LeastReader { get; }

    /// <summary>The record as its C# type.</summary>
    object Typed(StoredRecord record);

    /// <summary>The record's classification.</summary>
    Classification ClassificationOf(StoredRecord record);

    /// <summary>The records that a record names.</summary>
    IEnumerable<RecordKey> ReferencesOf(StoredRecord record);

    /// <summary>The fields of a record that name other records.</summary>
    IEnumerable<Reference> ReferenceFieldsOf(StoredRecord record);

    /// <summary>The records that a record is about, there or not: who may not know of them does not see it either.</summary>
    IEnumerable<RecordKey> SubjectsOf(StoredRecord record);
}
