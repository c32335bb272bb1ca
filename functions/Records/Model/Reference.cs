using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Model;

/// <summary>A field that refers to another record.</summary>
/// <param name="Pointer">The field's JSON pointer.</param>
/// <param name="Key">The key of the other record.</param>
public sealed record Reference(string Pointer, RecordKey Key)
{
    /// <summary>The JSON pointer of the list item that means nothing without the reference; null when the field stands by itself.</summary>
    public string? Item { get; init; }

    /// <summary>The JSON pointer of the value that is hidden from callers who may not see the other record.</summary>
    public string Hidden => Item ?? Pointer;
}
