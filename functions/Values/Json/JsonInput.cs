using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Parses JSON from untrusted sources.</summary>
public static class JsonInput
{
    /// <summary>The maximum nesting depth of objects and arrays.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Parses exactly one RFC 8259 value and ignores a UTF-8 byte order mark. Returns null on success, otherwise the first error. Errors
    /// are invalid UTF-8, comments, trailing commas, single quotes, NaN, unpaired surrogates, numbers outside the range of a double,
    /// excessive depth and duplicate member names. A text that looks like a date remains a text.
    /// </summary>
    public static JsonSyntaxError? Parse(ReadOnlyMemory<byte> utf8, out JToken? token)
    {
        token = null;
        var bytes = WithoutMark(utf8.Span);
        if (Utf8Faults.FirstInvalid(bytes) is { } invalid)
            return ErrorAt(bytes, invalid, "the text is not valid UTF-8", "");
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return new JsonSyntaxError("the text has no JSON value", 1, 1, "");
        return Build(bytes, out token);
    }

    private static JsonSyntaxError? Build(ReadOnlySpan<byte> bytes, out JToken? token)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        var tree = new JsonTree();
        token = null;
        try
        {
            while (reader.Read())
            {
                if (tree.Add(ref reader) is { } fault)
                    return ErrorAt(bytes, (int)reader.TokenStartIndex, fault, tree.Pointer);
            }
        }
        catch (JsonException fault)
        {
            var start = LineStart(bytes, fault.LineNumber ?? 0);
            return ErrorAt(bytes, start + (int)(fault.BytePositionInLine ?? 0), Sentence(fault.Message), tree.Pointer);
        }

        token = tree.Root;
        return null;
    }

    private static JsonSyntaxError ErrorAt(ReadOnlySpan<byte> bytes, int at, string detail, string pointer)
    {
        var before = bytes[..Math.Min(at, bytes.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetString(before[lineStart..]).EnumerateRunes().Count() + 1;
        return new JsonSyntaxError(detail, before.Count((byte)'\n') + 1, column, pointer);
    }

    private static int LineStart(ReadOnlySpan<byte> bytes, long line)
    {
        var start = 0;
        for (; line > 0; line--)
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        return start;
    }

    // Removes the position in bytes from the reader's message, because the error has it in characters.
    private static string Sentence(string message) => message.Split(" LineNumber:")[0].TrimEnd('.');

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
}
