using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Model;

/// <summary>A record, by its collection and id.</summary>
/// <param name="Collection">The collection's name in the path.</param>
/// <param name="Id">The record's id.</param>
public sealed record Subject(string Collection, string Id)
{
    /// <summary>The record that a key names.</summary>
    public static Subject Of(RecordKey key) => new(key.Collection, key.Id);
}

/// <summary>A record and its name.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Name">Its name in the answer's language; absent when the caller may not see the record.</param>
public sealed record Named(string Id, string? Name);
