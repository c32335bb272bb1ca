using System.Reflection;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

internal enum ValueForm
{
    Scalar,
    LocalizedText,
    List,
    Map,
    Json,
    Record,
}

/// <summary>The shape of a member's or element's value.</summary>
/// <param name="Form">The form, which selects the reader.</param>
/// <param name="Type">The C# type, without Nullable.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Scalar">The reader of a scalar; null for other forms.</param>
/// <param name="Element">The shape of a list's elements or a map's values; null for other forms.</param>
internal sealed record ValueShape(ValueForm Form, Type Type, bool IsNullable, Scalar? Scalar = null, ValueShape? Element = null)
{
    private ListMaker? _lists;

    /// <summary>The C# type, with Nullable.</summary>
    public Type StoredType => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    /// <summary>The list of this shape with some elements.</summary>
    public object ListOf(IReadOnlyList<object?> values) => (_lists ??= ListMaker.Of(Type, Element!.StoredType)).Make(values);

    public static ValueShape Of(NullabilityInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var isNullable = info.ReadState == NullabilityState.Nullable;
        if (type == typeof(LocalizedText))
            return new(ValueForm.LocalizedText, type, isNullable);
        if (Scalars.Find(type) is { } scalar)
            return new(ValueForm.Scalar, type, isNullable, Scalar: scalar);
        if (typeof(JToken).IsAssignableFrom(type) || type == typeof(object))
            return new(ValueForm.Json, type, isNullable);
        if (MapValue(info, type) is { } value)
            return new(ValueForm.Map, type, isNullable, Element: Of(value));
        return ListElement(info, type) is { } element
            ? new(ValueForm.List, type, isNullable, Element: Of(element))
            : new(ValueForm.Record, type, isNullable);
    }

    private static NullabilityInfo? MapValue(NullabilityInfo info, Type type) =>
        info.GenericTypeArguments is [{ } key, { } value] && (key.Type == typeof(string) || key.Type.IsEnum)
        && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key.Type, value.Type))
            ? value
            : null;

    private static NullabilityInfo? ListElement(NullabilityInfo info, Type type)
    {
        if (info.ElementType is { } element)
            return element;
        return info.GenericTypeArguments is [{ } argument]
            && (type.IsAssignableFrom(argument.Type.MakeArrayType()) || type == typeof(List<>).MakeGenericType(argument.Type))
                ? argument
                : null;
    }
}
