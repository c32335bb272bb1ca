namespace BangGiao.Registry.Snapshots;

/// <summary>Names one record: its collection's path name and its id in it. Ordinal and case-sensitive.</summary>
public readonly record struct RecordKey(string Collection, string Id)
{
    /// <summary>The record's path below the API's base, for example <c>countries/FR</c>.</summary>
    public override string ToString() => $"{Collection}/{Id}";
}
