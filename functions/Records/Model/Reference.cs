using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Model;

/// <summary>A field that names another record.</summary>
/// <param name="Pointer">The field's JSON pointer.</param>
/// <param name="Key">The record that it names.</param>
public sealed record Reference(string Pointer, RecordKey Key);
