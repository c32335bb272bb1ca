namespace BangGiao.Values.Json;

/// <summary>One field of a record type.</summary>
/// <param name="Path">The dotted path, for example <c>source.url</c>.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="ClrType">The C# type without Nullable; for a <see cref="FieldKind.Code"/> the enum, for a list the list.</param>
public sealed record Field(string Path, FieldKind Kind, Type ClrType);
