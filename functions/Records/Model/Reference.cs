using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Model;

/// <summary>A field that refers to another record.</summary>
/// <param name="Pointer">The field's JSON pointer.</param>
/// <param name="Key">The key of the other record.</param>
public sealed record Reference(string Pointer, RecordKey Key);
