using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>The model of a class of its own: its public properties, by their names or by <see cref="DataMemberAttribute"/>.</summary>
internal sealed class TypedEntityModel : EntityModel
{
    private static readonly HashSet<string> SystemNames =
    [
        nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(ITableEntity.ETag),
    ];

    private readonly Func<ITableEntity> _create;
    private readonly EntityProperty[] _properties;
    private readonly Dictionary<string, EntityProperty> _byName;

    public TypedEntityModel(Type type)
    {
        _create = Constructor(type);
        _properties =
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where property.CanRead && property.GetIndexParameters().Length == 0 && !SystemNames.Contains(property.Name)
               where !property.IsDefined(typeof(IgnoreDataMemberAttribute), inherit: true)
               select new EntityProperty(property),
        ];
        _byName = _properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    public override ITableEntity Create() => _create();

    public override void Set(ITableEntity entity, string name, object value)
    {
        if (value is not null && _byName.TryGetValue(name, out var property))
            property.Set(entity, value);
    }

    public override void Write(ITableEntity entity, ref EntityWriter writer)
    {
        foreach (var property in _properties)
            writer.Property(property.Name, property.Get(entity), property.TypeName);
    }

    // The released GetEntity<T> has no new() constraint, so a class without such a constructor fails when it is read.
    private static Func<ITableEntity> Constructor(Type type)
    {
        var constructor = type.IsAbstract ? null : type.GetConstructor(Type.EmptyTypes);
        return constructor is null
            ? () => throw new MissingMethodException(type.FullName, ".ctor()")
            : Expression.Lambda<Func<ITableEntity>>(Expression.New(constructor)).Compile();
    }
}
