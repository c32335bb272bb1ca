namespace BangGiao.Values.Json;

/// <summary>One field of a record type.</summary>
/// <param name="Path">Its place, dotted: <c>source.url</c>.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="ClrType">The C# type without Nullable; for a <see cref="FieldKind.Code"/> the enum, for a list the list.</param>
public sealed record Field(string Path, FieldKind Kind, Type ClrType);
