using System.Reflection;

namespace BangGiao.Values.Json;

/// <summary>One member of a record type.</summary>
/// <param name="Place">Its number among the members.</param>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Property">The C# property.</param>
/// <param name="Shape">What it may hold.</param>
/// <param name="IsRequired">Whether a body must have it.</param>
internal sealed record RecordMember(int Place, string Name, PropertyInfo Property, ValueShape Shape, bool IsRequired);
