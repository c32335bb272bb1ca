using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>A stored record: its JSON and the versions of the changes that affect it. Immutable.</summary>
/// <remarks>The typed record and the search text are computed on first use and cached.</remarks>
public sealed class StoredRecord(RecordKey key, long sequence, long touched, string body)
{
    private object? _typed;
    private string? _searchText;

    /// <summary>The record's key.</summary>
    public RecordKey Key => key;

    /// <summary>The version of the last change of the record itself.</summary>
    public long Sequence => sequence;

    /// <summary>The version of the last change of another record that this one's derived fields depend on; 0 for none.</summary>
    public long DependencyVersion => touched;

    /// <summary>
    /// The version that clients see: the last change of the record itself or of a record that its derived fields depend on.
    /// </summary>
    public long Version => Math.Max(sequence, touched);

    /// <summary>The JSON text of the record's stored fields.</summary>
    public string Body => body;

    /// <summary>Parses the stored fields. Each call returns a new object that the caller may modify.</summary>
    public JObject ToJson() => RecordJson.Parse(body);

    /// <summary>The record as the C# type of its collection.</summary>
    public T As<T>()
        where T : class => (T)(_typed ??= RecordJson.Read<T>(ToJson()));

    /// <summary>The searchable text of the record, folded for matching (see <see cref="TextFolding"/>).</summary>
    public string SearchText => _searchText ??= RecordText.Folded(ToJson());

    /// <summary>The same record with another dependency version.</summary>
    public StoredRecord WithDependencyVersion(long version) => new(key, sequence, version, body) { _typed = _typed, _searchText = _searchText };
}
