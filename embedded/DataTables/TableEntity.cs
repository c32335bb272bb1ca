using System.Collections;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary from property names to values of the types that the service knows.</summary>
/// <remarks>Setting an int over a long or a double keeps the column's type, as the value fits it.</remarks>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagKey = "odata.etag";

    private readonly Dictionary<string, object> _properties;

    /// <summary>A row without keys: they must be set before it is written.</summary>
    public TableEntity()
        : this(null, null)
    {
    }

    /// <summary>A row with its keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        _properties = new(StringComparer.Ordinal) { [nameof(PartitionKey)] = partitionKey, [nameof(RowKey)] = rowKey };
    }

    /// <summary>A row with a copy of the values, keys included.</summary>
    public TableEntity(IDictionary<string, object> values)
    {
        _properties = values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => this[nameof(PartitionKey)] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => this[nameof(RowKey)] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => this[nameof(Timestamp)] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(ETagKey) is { } text ? new ETag(text) : default;
        set => this[ETagKey] = value == default ? null : value.ToString();
    }

    /// <summary>How many entries there are, keys, timestamp and ETag included.</summary>
    public int Count => _properties.Count;

    /// <summary>The names of the entries.</summary>
    public ICollection<string> Keys => _properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    internal Dictionary<string, object> Properties => _properties;

    /// <summary>The value, or null if there is none.</summary>
    public object this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = Widened(_properties.GetValueOrDefault(key), value);
    }

    /// <summary>The text, or null if there is none.</summary>
    /// <exception cref="InvalidOperationException">Here and in the other getters: the value is of another type.</exception>
    public string GetString(string key) => Get<string>(key);

    /// <summary>The bytes, or null if there are none.</summary>
    public byte[] GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    /// <summary>The bytes, or null if there are none.</summary>
    public BinaryData GetBinaryData(string key) => this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    /// <summary>The value, or null if there is none.</summary>
    public bool? GetBoolean(string key) => Get<bool?>(key);

    /// <summary>The instant in UTC, or null if there is none.</summary>
    public DateTime? GetDateTime(string key) => this[key] is DateTime time ? time : Get<DateTimeOffset?>(key)?.UtcDateTime;

    /// <summary>The instant, or null if there is none.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? time : Get<DateTimeOffset?>(key);

    /// <summary>The value, or null if there is none.</summary>
    public double? GetDouble(string key) => Get<double?>(key);

    /// <summary>The value, or null if there is none.</summary>
    public Guid? GetGuid(string key) => Get<Guid?>(key);

    /// <summary>The value, or null if there is none.</summary>
    public int? GetInt32(string key) => Get<int?>(key);

    /// <summary>The value, or null if there is none.</summary>
    public long? GetInt64(string key) => Get<long?>(key);

    /// <inheritdoc/>
    public void Add(string key, object value) => _properties.Add(key, value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc/>
    public bool Remove(string key) => _properties.Remove(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value);

    /// <inheritdoc/>
    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _properties.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private static object Widened(object present, object value) => (present, value) switch
    {
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        _ => value,
    };

    private T Get<T>(string key) => this[key] switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"Cannot return {typeof(T)} type for a {other.GetType()} typed property."),
    };
}
