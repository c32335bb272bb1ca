using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>A record as the registry holds it: its JSON, and the numbers of the changes that made it so. Immutable.</summary>
/// <remarks>What is derived from the JSON (the typed record, the text to search) is made when first asked for and kept.</remarks>
public sealed class StoredRecord(RecordKey key, long sequence, long touched, string body)
{
    private object? _typed;
    private string? _searchText;

    /// <summary>Which record this is.</summary>
    public RecordKey Key => key;

    /// <summary>The change that last wrote the record itself.</summary>
    public long Sequence => sequence;

    /// <summary>The last change of another record that this one's derived fields rest on, 0 for none.</summary>
    public long DependencyVersion => touched;

    /// <summary>What clients see as the record's version: the last change that wrote it or what it is derived from.</summary>
    public long Version => Math.Max(sequence, touched);

    /// <summary>The JSON text of the record's stored fields.</summary>
    public string Body => body;

    /// <summary>The stored fields, parsed anew at each call, so that a caller may add to them.</summary>
    public JObject ToJson() => RecordJson.Parse(body);

    /// <summary>The record as its collection's type.</summary>
    public T As<T>()
        where T : class => (T)(_typed ??= RecordJson.Read<T>(ToJson()));

    /// <summary>All text of the record, folded for matching (see <see cref="TextFolding"/>).</summary>
    public string SearchText => _searchText ??= TextFolding.Fold(string.Join(' ', RecordText.Of(ToJson())));

    /// <summary>The same record after a change of what it is derived from.</summary>
    public StoredRecord WithDependencyVersion(long version) => new(key, sequence, version, body) { _typed = _typed, _searchText = _searchText };
}
