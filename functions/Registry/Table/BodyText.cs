using System.Text;
using Azure.Data.Tables;

namespace BangGiao.Registry.Table;

/// <summary>Stores a body in the string properties of a row, each of which holds at most 32 Ki characters.</summary>
internal static class BodyText
{
    /// <summary>The maximum size of a body in bytes of UTF-8: 256 KiB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>
    /// The maximum size of a body in bytes of the JSON that is sent to storage: 960 KiB. A row has at most 1 MiB, including its other
    /// properties.
    /// </summary>
    public const int MaxBytesSent = 960 * 1024;

    /// <summary>The limits in words, for messages.</summary>
    public const string Limit = "256 KiB of JSON (960 KiB when quotation marks, signs such as < and letters outside ASCII count six bytes each)";

    private const int PartLength = 32 * 1024;
    private const string Part = "Body";

    public static bool Fits(string body) => Encoding.UTF8.GetByteCount(body) <= MaxBytes && JsonSize.Of(body) <= MaxBytesSent;

    public static void Write(TableEntity row, string body)
    {
        for (int part = 0, start = 0; start < body.Length || part == 0; part++)
        {
            var length = Math.Min(PartLength, body.Length - start);
            // A surrogate pair must not be split, because its halves are not valid text.
            if (start + length < body.Length && char.IsHighSurrogate(body[start + length - 1]))
                length--;
            row[Name(part)] = body.Substring(start, length);
            start += length;
        }
    }

    public static string? Read(TableEntity row)
    {
        var first = row.GetString(Name(0));
        if (first is null || row.GetString(Name(1)) is null)
            return first;
        var text = new StringBuilder(first);
        for (var part = 1; row.GetString(Name(part)) is { } more; part++)
            text.Append(more);
        return text.ToString();
    }

    private static string Name(int part) => part == 0 ? Part : $"{Part}{part}";
}
