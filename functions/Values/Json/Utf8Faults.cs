using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BangGiao.Values.Json;

internal static class Utf8Faults
{
    /// <summary>The index of the first byte of an invalid sequence; null when all bytes are valid UTF-8.</summary>
    public static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }
}
