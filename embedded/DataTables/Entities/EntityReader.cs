using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Reads entities from the service's JSON, typed by the annotation that stands before a property.</summary>
internal static class EntityReader
{
    /// <summary>The one entity of a point read.</summary>
    public static T One<T>(Response response)
        where T : class, ITableEntity
    {
        var json = new Utf8JsonReader(response.Content);
        json.Read();
        var entity = Entity(ref json, EntityModel.Of(typeof(T)));
        if (entity.ETag == default && response.Headers.ETag is { } etag)
            entity.ETag = etag;
        return (T)entity;
    }

    /// <summary>The entities of a page.</summary>
    public static List<T> Page<T>(Response response)
        where T : class, ITableEntity
    {
        var model = EntityModel.Of(typeof(T));
        var entities = new List<T>();
        var json = new Utf8JsonReader(response.Content);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = json.ValueTextEquals("value"u8);
            json.Read();
            if (!isValues)
                json.Skip();
            else
                while (json.Read() && json.TokenType == JsonTokenType.StartObject)
                    entities.Add((T)Entity(ref json, model));
        }

        return entities;
    }

    private static ITableEntity Entity(ref Utf8JsonReader json, EntityModel model)
    {
        var entity = model.Create();
        string type = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            if (name.EndsWith(EntityWriter.TypeSuffix, StringComparison.Ordinal))
            {
                type = json.GetString();
                continue;
            }

            if (name == TableEntity.ETagKey)
                entity.ETag = new ETag(json.GetString());
            else if (name.StartsWith("odata.", StringComparison.Ordinal))
                json.Skip();
            else
                Set(entity, model, name, Value(ref json, name == nameof(ITableEntity.Timestamp) ? EdmTypes.DateTime : type));
            type = null;
        }

        return entity;
    }

    private static void Set(ITableEntity entity, EntityModel model, string name, object value)
    {
        switch (name)
        {
            case nameof(ITableEntity.PartitionKey):
                entity.PartitionKey = (string)value;
                break;
            case nameof(ITableEntity.RowKey):
                entity.RowKey = (string)value;
                break;
            case nameof(ITableEntity.Timestamp):
                entity.Timestamp = (DateTimeOffset?)value;
                break;
            default:
                model.Set(entity, name, value);
                break;
        }
    }

    private static object Value(ref Utf8JsonReader json, string type) => json.TokenType switch
    {
        JsonTokenType.String => Text(ref json, type),
        JsonTokenType.Number => Number(ref json, type),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw new FormatException($"A property of an entity cannot be a JSON {json.TokenType}."),
    };

    private static object Text(ref Utf8JsonReader json, string type) => type switch
    {
        EdmTypes.Int64 => long.Parse(json.GetString(), CultureInfo.InvariantCulture),
        EdmTypes.Double => double.Parse(json.GetString(), CultureInfo.InvariantCulture),
        EdmTypes.Guid => json.GetGuid(),
        EdmTypes.Binary => json.GetBytesFromBase64(),
        EdmTypes.DateTime => json.GetDateTimeOffset(),
        _ => json.GetString(),
    };

    // Only an Int32 comes as a number without fraction and exponent: the service writes a double 3 as 3.0.
    private static object Number(ref Utf8JsonReader json, string type) => type switch
    {
        EdmTypes.Double => json.GetDouble(),
        EdmTypes.Int64 => json.GetInt64(),
        _ => json.TryGetInt32(out var number) ? number : (object)json.GetDouble(),
    };
}
