using System.Collections.Concurrent;
using System.Reflection;

namespace BangGiao.Records.Collections;

/// <summary>Reads a nested member of a record by its dotted JSON path. The reflection is done once per type and path.</summary>
internal sealed class MemberPath
{
    private static readonly ConcurrentDictionary<(Type Type, string Path), MemberPath> Known = new();

    private readonly List<PropertyInfo> _properties = [];

    private MemberPath(Type type, string path)
    {
        foreach (var name in path.Split('.'))
        {
            var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                ?? throw new ArgumentException($"{type.Name} has no member {name}.", nameof(path));
            _properties.Add(property);
            type = property.PropertyType;
        }
    }

    public static MemberPath Of(Type type, string path) => Known.GetOrAdd((type, path), static key => new(key.Type, key.Path));

    public object? Read(object? record)
    {
        foreach (var property in _properties)
        {
            if (record is null)
                return null;
            record = property.GetValue(record);
        }
        return record;
    }
}
