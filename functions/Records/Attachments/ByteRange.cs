using Microsoft.Net.Http.Headers;

namespace BangGiao.Records.Attachments;

/// <summary>A byte range of a file (RFC 9110 section 14).</summary>
/// <param name="First">The first byte, counted from 0.</param>
/// <param name="Length">The number of bytes, at least 1.</param>
public readonly record struct ByteRange(long First, long Length)
{
    /// <summary>Evaluates a Range header.</summary>
    /// <returns>
    /// <c>Part</c> is null for the whole file, also when the header is invalid or has several ranges, which a server may ignore.
    /// <c>IsThere</c> is false when the range is outside the file.
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

    /// <summary>The value of the Content-Range header.</summary>
    public string ContentRange(long size) => $"bytes {First}-{First + Length - 1}/{size}";
}
