using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Writes one entity as the JSON that the service takes: keys first, then each property that is not null.</summary>
internal ref struct EntityWriter
{
    public const string TypeSuffix = "@odata.type";

    // Nobody puts this JSON into a page, and escaping every letter beyond ASCII would triple Vietnamese.
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json;
    private ServiceLimits _limits;

    private EntityWriter(Utf8JsonWriter json, ITableEntity entity)
    {
        _json = json;
        _limits = new ServiceLimits(entity.PartitionKey, entity.RowKey);
    }

    public static void Write(ITableEntity entity, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        var writer = new EntityWriter(json, entity);
        json.WriteStartObject();
        json.WriteString(nameof(ITableEntity.PartitionKey), entity.PartitionKey);
        json.WriteString(nameof(ITableEntity.RowKey), entity.RowKey);
        EntityModel.Of(entity.GetType()).Write(entity, ref writer);
        json.WriteEndObject();
    }

    /// <summary>Writes a property, with its type where JSON alone would not tell it.</summary>
    /// <remarks>The annotation's name may be given, to save making it.</remarks>
    public void Property(string name, object value, string typeName = null)
    {
        if (value is null)
            return;
        _limits.Count(name, value);
        switch (value)
        {
            case string text:
                _json.WriteString(name, text);
                break;
            case bool flag:
                _json.WriteBoolean(name, flag);
                break;
            case int number:
                _json.WriteNumber(name, number);
                break;
            default:
                Annotated(name, value, typeName ?? name + TypeSuffix);
                break;
        }
    }

    private readonly void Annotated(string name, object value, string typeName)
    {
        switch (value)
        {
            case long number:
                _json.WriteString(typeName, EdmTypes.Int64);
                _json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                _json.WriteString(typeName, EdmTypes.Double);
                Double(name, number);
                break;
            case Guid id:
                _json.WriteString(typeName, EdmTypes.Guid);
                _json.WriteString(name, id);
                break;
            case byte[] bytes:
                Binary(name, typeName, bytes);
                break;
            case BinaryData data:
                Binary(name, typeName, data.ToMemory().Span);
                break;
            default:
                Date(name, typeName, UtcOf(name, value));
                break;
        }
    }

    private readonly void Double(string name, double number)
    {
        if (double.IsFinite(number))
            _json.WriteNumber(name, number);
        else
            _json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
    }

    private readonly void Binary(string name, string typeName, ReadOnlySpan<byte> bytes)
    {
        _json.WriteString(typeName, EdmTypes.Binary);
        _json.WriteBase64String(name, bytes);
    }

    private readonly void Date(string name, string typeName, DateTime utc)
    {
        ServiceLimits.CheckDate(utc);
        _json.WriteString(typeName, EdmTypes.DateTime);
        _json.WriteString(name, utc.ToString("O", CultureInfo.InvariantCulture));
    }

    private static DateTime UtcOf(string name, object value) => value switch
    {
        DateTimeOffset instant => instant.UtcDateTime,
        DateTime { Kind: DateTimeKind.Utc } time => time,
        DateTime time => throw new NotSupportedException(
            $"DateTime {time:O} of {name} has a Kind of {time.Kind}. Azure SDK requires it to be UTC."),
        _ => throw new NotSupportedException($"A value of type {value.GetType()} cannot be stored: {name}."),
    };
}
