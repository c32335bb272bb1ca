using System.Buffers;
using System.Text;
using System.Text.Json;

namespace BangGiao.Benchmarks.StandIn;

/// <summary>A row as the bytes of its JSON, which begin after the opening brace, and the number of its ETag.</summary>
internal sealed record TableRow(byte[] Members, long Number)
{
    public string ETag => $"W/\"datetime'{Number}'\"";

    public static TableRow Of(ReadOnlyMemory<byte> json, long number) => new(MembersOf(json, null, null), number);

    /// <summary>The row with the properties of another JSON over its own.</summary>
    public TableRow Merged(ReadOnlyMemory<byte> json, long number)
    {
        using var over = JsonDocument.Parse(json);
        return new(MembersOf(json, Whole(), over.RootElement.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal)), number);
    }

    /// <summary>Writes the row, or the selected properties of it, as it goes over the wire.</summary>
    public void WriteTo(IBufferWriter<byte> writer, IReadOnlySet<string>? select)
    {
        writer.Write("{\"odata.etag\":"u8);
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(ETag));
        writer.Write(","u8);
        writer.Write(select is null ? Members : MembersOf(Whole(), null, null, name => select.Contains(name.Split('@')[0])));
    }

    private byte[] Whole() => [(byte)'{', .. Members];

    // What the service adds itself is left out: a client may send back what it was given.
    private static byte[] MembersOf(ReadOnlyMemory<byte> json, ReadOnlyMemory<byte>? under, HashSet<string>? over, Func<string, bool>? isKept = null)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            if (under is { } below)
                Copy(below, writer, name => !over!.Contains(name));
            Copy(json, writer, name => isKept?.Invoke(name) ?? (!name.StartsWith("odata.", StringComparison.Ordinal) && name.Split('@')[0] != "Timestamp"));
            writer.WriteEndObject();
        }
        return bytes.ToArray()[1..];
    }

    private static void Copy(ReadOnlyMemory<byte> json, Utf8JsonWriter writer, Func<string, bool> isKept)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject().Where(member => isKept(member.Name)))
            member.WriteTo(writer);
    }

    public override string ToString() => Encoding.UTF8.GetString(Whole());
}
