namespace BangGiao.Registry.Snapshots;

/// <summary>The key of a record: the name of its collection and its id. Both compare ordinally, with case.</summary>
public readonly record struct RecordKey(string Collection, string Id)
{
    /// <summary>The record's path below the API's base, for example <c>countries/FR</c>.</summary>
    public override string ToString() => $"{Collection}/{Id}";
}
