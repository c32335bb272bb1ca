using System.Reflection;

namespace BangGiao.Contract.PublicSurface;

/// <summary>
/// Writes types and members in one normal form: a type with its kind and base, a member with its declaring type, its
/// parameters' types and names, a mark for those that may be left out, and its type.
/// </summary>
internal static class Surface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Everything that users of the assembly can name.</summary>
    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    public static string Line(Type type)
    {
        var (kind, shown) = type switch
        {
            { IsEnum: true } => ("enum", null),
            { IsInterface: true } => ("interface", null),
            { IsValueType: true } => ("struct", null),
            _ when type.IsSubclassOf(typeof(Delegate)) => ("delegate", null),
            _ => ("class", type.BaseType == typeof(object) ? null : type.BaseType),
        };
        return $"{kind} {FullName(type)}{(shown is null ? "" : $" : {TypeNames.Of(shown)}")}";
    }

    /// <summary>An accessor is written as its property.</summary>
    public static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}{Owner(member)}.ctor({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } accessor when PropertyOf(accessor) is { } property => Line(property),
        MethodInfo method => Line(method),
        PropertyInfo property => Line(property),
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } value =>
            $"{Owner(member)}.{value.Name} = {value.GetRawConstantValue()}",
        FieldInfo field => $"{Owner(member)}.{field.Name} : {TypeNames.Of(field.FieldType)}",
        _ => throw new NotSupportedException($"{member} is of a kind that has no normal form yet."),
    };

    private static IEnumerable<string> Of(Type type) =>
        type.GetMembers(Declared).Where(IsShown).Select(Line).Prepend(Line(type)).Distinct();

    private static string Line(MethodInfo method)
    {
        var name = $"{Owner(method)}.{method.Name}{TypeParameters(method)}";
        return $"{Access(method)}{name}({Parameters(method)}) : {TypeNames.Of(method.ReturnType)}";
    }

    private static string Line(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsShown).ToList();
        var kinds = $"{(accessors.Contains(property.GetMethod!) ? "get; " : "")}{(accessors.Contains(property.SetMethod!) ? "set; " : "")}";
        var index = property.GetIndexParameters().Length > 0 ? $"[{Parameters(property.GetMethod!)}]" : "";
        return $"{Access(accessors[0])}{Owner(property)}.{property.Name}{index} {{ {kinds}}} : {TypeNames.Of(property.PropertyType)}";
    }

    private static bool IsShown(MemberInfo member) => member switch
    {
        Type => false,
        MethodBase method when IsOverride(method) || IsOfDelegate(method) => false,
        MethodBase method => method.IsPublic || (IsOpen(method) && !method.DeclaringType!.IsSealed),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsShown),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        _ => true,
    };

    private static bool IsOpen(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOverride(MethodBase method) =>
        method is MethodInfo known && known.GetBaseDefinition().DeclaringType != known.DeclaringType;

    private static bool IsOfDelegate(MethodBase method) =>
        method.DeclaringType!.IsSubclassOf(typeof(Delegate)) && method.Name != "Invoke";

    private static PropertyInfo? PropertyOf(MethodInfo accessor) =>
        accessor.DeclaringType!.GetProperties(Declared).FirstOrDefault(p => p.GetAccessors(nonPublic: true).Contains(accessor));

    private static string Access(MethodBase method) =>
        $"{(method.IsPublic ? "" : "protected ")}{(method is { IsStatic: true, IsConstructor: false } ? "static " : "")}";

    private static string Owner(MemberInfo member) => FullName(member.DeclaringType!);

    private static string FullName(Type type) => type.FullName!.Replace('+', '.');

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select(p => $"{TypeNames.Of(p.ParameterType)} {p.Name}{(p.IsOptional ? " = " : "")}"));
}
