using System.Reflection;

namespace BangGiao.Values.Json;

/// <summary>One member of a record type.</summary>
/// <param name="Place">The index among the members.</param>
/// <param name="Name">The name in JSON.</param>
/// <param name="Property">The C# property.</param>
/// <param name="Shape">The shape of its value.</param>
/// <param name="IsRequired">Whether a body must have it.</param>
internal sealed record RecordMember(int Place, string Name, PropertyInfo Property, ValueShape Shape, bool IsRequired)
{
    /// <summary>An attribute of the property, or of the constructor's parameter that sets it; null where there is none.</summary>
    public T? Attribute<T>()
        where T : Attribute => AttributeOf<T>(Property);

    /// <summary>The number of base types between a type and <see cref="object"/>.</summary>
    public static int DepthOf(Type type) => type.BaseType is { } above ? 1 + DepthOf(above) : 0;

    /// <inheritdoc cref="Attribute{T}"/>
    public static T? AttributeOf<T>(MemberInfo member)
        where T : Attribute => member.GetCustomAttribute<T>() ?? member.DeclaringType!.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase))?
            .GetCustomAttribute<T>();
}
