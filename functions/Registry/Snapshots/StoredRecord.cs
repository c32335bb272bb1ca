using System.Text;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>A stored record: its JSON and the versions of the changes that affect it. Immutable.</summary>
/// <remarks>
/// The JSON is held in UTF-8, which takes half the memory of a string. The typed record and the search text are computed on first use and
/// cached.
/// </remarks>
public sealed class StoredRecord
{
    private const long NotRead = -1;

    private readonly byte[] _body;
    private object? _typed;
    private string? _searchText;
    private long _createdTicks = NotRead;
    private object? _kept;

    /// <summary>A record with this JSON.</summary>
    public StoredRecord(RecordKey key, long sequence, long touched, string body)
        : this(key, sequence, touched, body is null ? null! : Encoding.UTF8.GetBytes(body))
    {
    }

    internal StoredRecord(RecordKey key, long sequence, long touched, byte[] body) =>
        (Key, Sequence, DependencyVersion, _body) = (key, sequence, touched, body);

    /// <summary>The record's key.</summary>
    public RecordKey Key { get; }

    /// <summary>The version of the last change of the record itself.</summary>
    public long Sequence { get; }

    /// <summary>The version of the last change of another record that this one's derived fields depend on; 0 for none.</summary>
    public long DependencyVersion { get; }

    /// <summary>
    /// The version that clients see: the last change of the record itself or of a record that its derived fields depend on.
    /// </summary>
    public long Version => Math.Max(Sequence, DependencyVersion);

    /// <summary>The JSON text of the record's stored fields; null for a damaged row without one. Each call makes a new string.</summary>
    public string Body => _body is null ? null! : Encoding.UTF8.GetString(_body);

    /// <summary>When the record was created; <see cref="DateTimeOffset.MaxValue"/> for one that does not say. A record that was deleted and restored keeps it, a new one with the same id has its own.</summary>
    public DateTimeOffset CreatedAt
    {
        get
        {
            if (_createdTicks == NotRead)
                _createdTicks = (Instant.TryParse((string?)(ToJson()["createdAt"] as JValue), out var at) ? at : DateTimeOffset.MaxValue).UtcTicks;
            return new(_createdTicks, TimeSpan.Zero);
        }
    }

    /// <summary>The same text in UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8 => _body;

    /// <summary>Parses the stored fields. Each call returns a new object that the caller may modify.</summary>
    public JObject ToJson() => RecordJson.Parse(Body);

    /// <summary>The record as the C# type of its collection.</summary>
    public T As<T>()
        where T : class => (T)(_typed ??= _body is null ? RecordJson.Read<T>(ToJson()) : RecordJson.Read<T>(_body));

    /// <summary>Whether <see cref="As"/> was asked already.</summary>
    internal bool IsRead => _typed is not null;

    /// <summary>What is made once of the stored fields, and of nothing else, and then kept with the record.</summary>
    /// <typeparam name="T">The type of it; a record keeps one thing.</typeparam>
    /// <typeparam name="TWith">The type of what it takes to make it.</typeparam>
    internal T Kept<T, TWith>(Func<StoredRecord, TWith, T> make, TWith with)
        where T : class => (T)(_kept ??= make(this, with));

    /// <summary>The searchable text of the record, folded for matching (see <see cref="TextFolding"/>).</summary>
    public string SearchText => _searchText ??= RecordText.Folded(ToJson());

    /// <summary>The same record with another dependency version.</summary>
    public StoredRecord WithDependencyVersion(long version) => new(Key, Sequence, version, _body) { _typed = _typed, _searchText = _searchText, _createdTicks = _createdTicks, _kept = _kept };
}
