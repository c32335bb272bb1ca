using BangGiao.Values.Json;

namespace BangGiao.Records.Tables;

/// <summary>A column of a sheet: a field, or the names of the codes in the field before it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Path">Its path, parsed.</param>
/// <param name="NameOf">Returns the name of a code or id; null for the column of the field itself.</param>
internal sealed record SheetColumnPlan(Field Field, FieldPath Path, Func<string, string?>? NameOf);
