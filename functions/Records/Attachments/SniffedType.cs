namespace BangGiao.Records.Attachments;

/// <summary>What a file is by its first bytes, held against what its sender says it is.</summary>
/// <remarks>
/// The signatures are those of the WHATWG MIME Sniffing Standard (sections 6 and 7.1) that matter for documents, and of programs. Bytes
/// that are none of them say nothing, and what the sender says stands.
/// </remarks>
public static class SniffedType
{
    /// <summary>How many first bytes are enough.</summary>
    public const int Length = 512;

    private const string Zip = "application/zip";
    private const string OfficeOfOld = "application/x-ole-storage";
    private const string Html = "text/html";
    private const string Svg = "image/svg+xml";
    private const string Xml = "application/xml";

    private static readonly (byte[] Start, string Type)[] Signatures =
    [
        ([.. "%PDF-"u8], "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1a, 0x0a], "image/png"),
        ([0xff, 0xd8, 0xff], "image/jpeg"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([.. "PK"u8, 3, 4], Zip),
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], OfficeOfOld),
        ([.. "MZ"u8, 0x90, 0], "application/vnd.microsoft.portable-executable"),
        ([0x7f, .. "ELF"u8], "application/x-executable"),
    ];

    private static readonly string[] HtmlTags = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<style", "<title"];

    /// <summary>The media type that a file is kept under: what its sender says, unless its first bytes are of another kind.</summary>
    /// <param name="said">What the sender says.</param>
    /// <param name="start">The first bytes, <see cref="Length"/> of them where there are so many.</param>
    public static string Of(string said, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Sniff(start) is { } found && !Agrees(said.Split(';')[0].Trim().ToLowerInvariant(), found) ? found : said;
    }

    private static string? Sniff(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, type) in Signatures)
        {
            if (start.StartsWith(bytes))
                return type;
        }
        return Markup(System.Text.Encoding.UTF8.GetString(start).TrimStart('\ufeff', ' ', '\t', '\r', '\n', '\f'));
    }

    private static string? Markup(string text)
    {
        if (HtmlTags.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)))
            return Html;
        if (text.StartsWith("<svg", StringComparison.OrdinalIgnoreCase))
            return Svg;
        if (!text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return null;
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? Svg : text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? Html : Xml;
    }

    // A container is what its sender says of it: a word processor's document is a zip, a drawing is XML.
    private static bool Agrees(string said, string found) => found switch
    {
        Zip => said.Contains("zip", StringComparison.Ordinal) || said.StartsWith("application/vnd.", StringComparison.Ordinal) || said == "application/java-archive",
        OfficeOfOld => said == "application/msword" || said.StartsWith("application/vnd.", StringComparison.Ordinal),
        Html => said is Html or "application/xhtml+xml",
        Xml => said is "text/xml" or Xml || said.EndsWith("+xml", StringComparison.Ordinal),
        _ => said == found,
    };
}
