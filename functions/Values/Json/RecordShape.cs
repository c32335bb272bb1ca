using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using BangGiao.Values.Dates;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BangGiao.Values.Json;

/// <summary>The JSON contract of a record type: its members and its construction. It is computed once per type.</summary>
internal sealed class RecordShape
{
    /// <summary>The marker for an absent value.</summary>
    public static readonly object Absent = new();

    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();
    private static readonly CamelCaseNamingStrategy Naming = new();

    // The default values of these types are not meaningful dates.
    private static readonly Type[] WithoutUsefulDefault = [typeof(PartialDate), typeof(DateOnly), typeof(DateTimeOffset)];

    private readonly Type _type;
    private readonly ConstructorInfo _constructor;
    private readonly ParameterInfo[] _parameters;
    private readonly RecordMember?[] _arguments;
    private readonly (int Place, MemberSetter Setter)[] _properties;
    private readonly Dictionary<string, RecordMember> _byName;
    private readonly byte[][] _names;
    private readonly RecordMember[] _required;

    private RecordShape(Type type)
    {
        _type = type;
        _constructor = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{type} has no public constructor.");
        _parameters = _constructor.GetParameters();
        var defaults = _parameters.Length == 0 ? Activator.CreateInstance(type) : null;
        var nullability = new NullabilityInfoContext();
        Members = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(IsMember)
            .OrderBy(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.Order ?? 0)
            .ThenBy(property => RecordMember.DepthOf(property.DeclaringType!))
            .Select((property, place) => Read(place, property, nullability, defaults))];
        _arguments = [.. _parameters.Select(parameter => Members.FirstOrDefault(member => ParameterFor(member.Property) == parameter))];
        _properties = [.. Members.Where(member => ParameterFor(member.Property) is null).Select(member => (member.Place, MemberSetter.Of(member.Property)))];
        Names = [.. Members.Select(member => member.Name)];
        _required = [.. Members.Where(member => member.IsRequired)];
        _names = [.. Names.Select(Encoding.UTF8.GetBytes)];
        _byName = Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>The members in the order of the JSON: as declared, unless <see cref="JsonPropertyAttribute.Order"/> is set.</summary>
    public IReadOnlyList<RecordMember> Members { get; }

    /// <summary>The members' names in JSON.</summary>
    public IReadOnlyList<string> Names { get; }

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, key => new RecordShape(key));

    public RecordMember? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The member whose name a reader is at; null when there is none.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">The place of the member that comes next where the names are in order, as they are when the app has written them.</param>
    public RecordMember? Find(ref Utf8JsonReader reader, int expected)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var place = (expected + i) % _names.Length;
            if (reader.ValueTextEquals(_names[place]))
                return Members[place];
        }
        return null;
    }

    /// <summary>Whether values by member index have all that a record must have.</summary>
    public bool HasRequired(object?[] values)
    {
        foreach (var member in _required)
        {
            if (values[member.Place] == Absent)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Creates a record from values by member index. For <see cref="Absent"/>, the type's default is kept.
    /// </summary>
    public object Make(object?[] values)
    {
        var record = _parameters.Length == 0 ? Activator.CreateInstance(_type)! : Construct(values);
        foreach (var (place, setter) in _properties)
        {
            if (values[place] != Absent)
                setter.Set(record, values[place]);
        }

        return record;
    }

    private object Construct(object?[] values)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Argument(i, values);
        return _constructor.Invoke(arguments);
    }

    private RecordMember Read(int place, PropertyInfo property, NullabilityInfoContext nullability, object? defaults)
    {
        var shape = ValueShape.Of(nullability.Create(property));
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute))
            || (!shape.IsNullable && !HasDefault(property, shape.Type, defaults));
        return new RecordMember(place, NameOf(property), property, shape, isRequired);
    }

    private bool HasDefault(PropertyInfo property, Type type, object? defaults)
    {
        if (ParameterFor(property) is { } parameter)
            return parameter.HasDefaultValue;
        var value = defaults is null ? null : property.GetValue(defaults);
        if (value is null)
            return false;
        return !WithoutUsefulDefault.Contains(type) || !value.Equals(Activator.CreateInstance(type));
    }

    private object? Argument(int place, object?[] values)
    {
        if (_arguments[place] is { } member && values[member.Place] != Absent)
            return values[member.Place];
        return _parameters[place].HasDefaultValue ? _parameters[place].DefaultValue : null;
    }

    private bool IsMember(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.GetMethod is { IsPublic: true }
        && !property.IsDefined(typeof(JsonIgnoreAttribute))
        && (property.SetMethod is { IsPublic: true } || ParameterFor(property) is not null);

    private ParameterInfo? ParameterFor(PropertyInfo property) =>
        Array.Find(_parameters, parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(PropertyInfo property)
    {
        var given = property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName;
        return Naming.GetPropertyName(given ?? property.Name, given is not null);
    }
}
