using System.Text;
using System.Text.Json;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>
/// The text of a record's stored fields as answers have it, and the places in it where derived members and the version come. It depends on
/// nothing but the stored fields of one record as they were redacted or not, so it is kept with them.
/// </summary>
internal sealed class StoredText
{
    private const int Version = -1;
    private const int Outer = -2;

    // Most records are stored as they are answered. Then the text is the record's own.
    private readonly byte[]? _text;
    private readonly Cut[] _cuts;

    private StoredText(byte[]? text, Cut[] cuts) => (_text, _cuts) = (text, cuts);

    // The text before a place, and what comes there: the version, the derived members of the record, or those of one of its objects.
    private readonly record struct Cut(int At, int What);

    /// <summary>The text of a record, made on first use.</summary>
    public static StoredText Of(Collection collection, StoredRecord record) => record.Kept(static (stored, of) => Make(of, stored), collection);

    /// <summary>Writes a record's representation.</summary>
    /// <param name="record">The record that this is the text of.</param>
    /// <param name="members">The derived members of its collection.</param>
    /// <param name="derived">The derived fields; null to leave them out.</param>
    /// <param name="pieces">Where it is written.</param>
    public void Write(StoredRecord record, DerivedMembers members, object? derived, JsonPieces pieces)
    {
        var text = _text is null ? record.Utf8 : _text;
        var done = 0;
        foreach (var cut in _cuts)
        {
            pieces.Add(text[done..cut.At]);
            done = cut.At;
            if (cut.What == Version)
                WriteVersion(record.Version, pieces);
            else if (derived is not null)
                WriteDerived(cut.What, members, derived, text[done] == (byte)'}', pieces);
        }
        pieces.Add(text[done..]);
    }

    private static void WriteVersion(long version, JsonPieces pieces)
    {
        pieces.Add("\"version\":"u8);
        pieces.AddValue(version);
        pieces.Add(","u8);
    }

    private void WriteDerived(int what, DerivedMembers members, object derived, bool isEmpty, JsonPieces pieces)
    {
        if (what == Outer)
        {
            members.WriteOuter(derived, inner => Array.Exists(_cuts, cut => cut.What == inner), pieces);
            return;
        }
        members.WriteInner(what, derived, pieces);
        if (!isEmpty)
            pieces.Add(","u8);
    }

    private static StoredText Make(Collection collection, StoredRecord record)
    {
        var body = record.ToJson();
        collection.HideWriteOnly(body);
        var text = Encoding.UTF8.GetBytes(RecordJson.Write(body));
        var cuts = CutsOf(text, collection.DerivedPaths.Count > 0, DerivedMembers.Of(collection).InnerNames);
        return new(record.Utf8.SequenceEqual(text) ? null : text, [.. cuts]);
    }

    private static List<Cut> CutsOf(ReadOnlySpan<byte> text, bool hasDerived, IReadOnlyList<string> inner)
    {
        var cuts = new List<Cut>();
        var reader = new Utf8JsonReader(text, new() { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, start) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            if (hasDerived && name == Representation.FirstCommonField)
                cuts.Add(new(start, Outer));
            else if (name == Representation.FieldAfterVersion)
                cuts.Add(new(start, Version));
            else if (reader.TokenType == JsonTokenType.StartObject && inner.Index().FirstOrDefault(pair => pair.Item == name) is { Item: not null } found)
                cuts.Add(new((int)reader.TokenStartIndex + 1, found.Index));
            reader.Skip();
        }
        return cuts;
    }
}
