using Microsoft.Net.Http.Headers;

namespace BangGiao.Records.Attachments;

/// <summary>A part of a file (RFC 9110 section 14).</summary>
/// <param name="First">Its first byte, counted from 0.</param>
/// <param name="Length">How many bytes it has; at least one.</param>
public readonly record struct ByteRange(long First, long Length)
{
    /// <summary>The part that a header Range asks for.</summary>
    /// <returns>
    /// <c>Part</c> is null for the whole file: also when the header asks for several parts or cannot be read, which it is allowed to
    /// pass over. <c>IsThere</c> is false when the part lies outside of the file.
    /// </returns>
    public static (bool IsThere, ByteRange? Part) Choose(string header, long size)
    {
        if (!RangeHeaderValue.TryParse(header, out var given) || given.Unit != "bytes" || given.Ranges.Count != 1)
            return (true, null);
        var (from, to) = (given.Ranges.First().From, given.Ranges.First().To);
        var first = from ?? Math.Max(0, size - to!.Value);
        var last = from is null ? size - 1 : Math.Min(to ?? long.MaxValue, size - 1);
        return first <= last ? (true, new ByteRange(first, last - first + 1)) : (false, null);
    }

    /// <summary>The header Content-Range of the part.</summary>
    public string ContentRange(long size) => $"bytes {First}-{First + Length - 1}/{size}";
}
