namespace BangGiao.Records.Attachments;

/// <summary>Detects the media type of a file from its first bytes and compares it with the declared one.</summary>
/// <remarks>
/// The signatures are those of the WHATWG MIME Sniffing Standard (sections 6 and 7.1) that are relevant for documents, and those of
/// executables. If no signature matches, the declared type is kept.
/// </remarks>
public static class SniffedType
{
    /// <summary>The number of first bytes that the detection needs.</summary>
    public const int Length = 512;

    private const string Zip = "application/zip";
    private const string OleFile = "application/x-ole-storage";
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
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], OleFile),
        ([.. "MZ"u8, 0x90, 0], "application/vnd.microsoft.portable-executable"),
        ([0x7f, .. "ELF"u8], "application/x-executable"),
    ];

    private static readonly string[] HtmlTags = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<style", "<title"];

    /// <summary>The media type to store: the declared one, unless the first bytes are of a different type.</summary>
    /// <param name="declared">The media type that the client sent.</param>
    /// <param name="start">The first <see cref="Length"/> bytes, or all bytes of a shorter file.</param>
    public static string Of(string declared, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(declared);
        return Sniff(start) is { } found && !Agrees(declared.Split(';')[0].Trim().ToLowerInvariant(), found) ? found : declared;
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

    // For a container format the declared type is more specific: an Office document is a ZIP file, a drawing may be XML.
    private static bool Agrees(string declared, string found) => found switch
    {
        Zip => declared.Contains("zip", StringComparison.Ordinal)
            || declared.StartsWith("application/vnd.", StringComparison.Ordinal)
            || declared == "application/java-archive",
        OleFile => declared == "application/msword" || declared.StartsWith("application/vnd.", StringComparison.Ordinal),
        Html => declared is Html or "application/xhtml+xml",
        Xml => declared is "text/xml" or Xml || declared.EndsWith("+xml", StringComparison.Ordinal),
        _ => declared == found,
    };
}
