using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>One property of a model class, with its compiled getter and setter between the property's type and an EDM type.</summary>
internal sealed class EntityProperty
{
    private readonly Func<object, object> _get;
    private readonly Action<object, object> _set;
    private readonly Func<object, object> _toEdm;
    private readonly Func<object, object> _fromEdm;

    public EntityProperty(PropertyInfo property)
    {
        Name = property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;
        TypeName = Name + EntityWriter.TypeSuffix;
        _get = Getter(property);
        _set = property.CanWrite ? Setter(property) : null;
        (_toEdm, _fromEdm) = Conversions(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
    }

    public string Name { get; }

    public string TypeName { get; }

    public object Get(object entity) => _get(entity) is { } value ? _toEdm(value) : null;

    public void Set(object entity, object value) => _set?.Invoke(entity, _fromEdm(value));

    private static Func<object, object> Getter(PropertyInfo property)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(entity, property.DeclaringType), property);
        return Expression.Lambda<Func<object, object>>(Expression.Convert(value, typeof(object)), entity).Compile();
    }

    // The cast is an unboxing: a column of another type is an InvalidCastException, never a silent conversion.
    private static Action<object, object> Setter(PropertyInfo property)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var target = Expression.Property(Expression.Convert(entity, property.DeclaringType), property);
        var set = Expression.Assign(target, Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object>>(set, entity, value).Compile();
    }

    private static (Func<object, object> ToEdm, Func<object, object> FromEdm) Conversions(Type type) => type switch
    {
        { IsEnum: true } => (value => value.ToString(), value => Enum.Parse(type, (string)value)),
        _ when type == typeof(DateTime) => (Same, value => ((DateTimeOffset)value).UtcDateTime),
        _ when type == typeof(BinaryData) => (Same, value => BinaryData.FromBytes((byte[])value)),
        _ when type == typeof(ulong) => (value => unchecked((long)(ulong)value), value => unchecked((ulong)(long)value)),
        _ when type == typeof(double) => (Same, value => Double(value)),
        _ when type == typeof(float) => (value => (double)(float)value, value => (float)Double(value)),
        _ when type == typeof(decimal) => (value => (double)(decimal)value, value => (decimal)Double(value)),
        _ => (Same, Same),
    };

    private static object Same(object value) => value;

    private static double Double(object value) => value is int number ? number : (double)value;
}
