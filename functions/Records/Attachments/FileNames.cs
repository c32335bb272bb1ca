using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Records.Attachments;

/// <summary>Checks and formats the names of files. A name is for display and is never used as a path.</summary>
/// <remarks>A name is stored composed (NFC). If a browser sends a path, its last segment is the name.</remarks>
public static partial class FileNames
{
    /// <summary>The rule, as the predicate of a sentence.</summary>
    public const string Requirements =
        "must be 1 to 255 characters, not only white space or dots, without control characters or changes of text direction";

    private const int MaxLength = 255;

    /// <summary>The name in a text from a client; null when it breaks <see cref="Requirements"/>.</summary>
    public static string? Parse(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var name = ComposedText.Of(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]);
        return ComposedText.Length(name) is > 0 and <= MaxLength
            && !name.All(character => character == '.' || char.IsWhiteSpace(character))
            && PlainTexts.Fault(name) is null
            ? name
            : null;
    }

    /// <summary>
    /// The file name in a Content-Disposition header (RFC 6266), <c>filename*</c> before <c>filename</c>; null when there is none.
    /// </summary>
    /// <param name="header">The header's value.</param>
    /// <param name="isForm">
    /// Whether the header is in a form, where browsers encode quotes in a name as %22 (WHATWG HTML, multipart/form-data).
    /// </param>
    public static string? Of(string? header, bool isForm)
    {
        if (!ContentDispositionHeaderValue.TryParse(header, out var disposition))
            return null;
        if (disposition.FileNameStar.HasValue)
            return disposition.FileNameStar.Value;
        if (!disposition.FileName.HasValue)
            return null;
        var name = Escapes().Replace(HeaderUtilities.RemoveQuotes(disposition.FileName).Value!, "$1");
        return isForm ? name.Replace("%22", "\"", StringComparison.Ordinal) : name;
    }

    /// <summary>The Content-Disposition header that makes a browser save the file.</summary>
    public static string Attachment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            plain.Append(rune.IsAscii && rune.Value is not ('"' or '\\' or '%') ? (char)rune.Value : '_');
        return $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    // Browsers do not escape the backslashes of a path, so only \" and \\ count as escapes.
    [GeneratedRegex(@"\\([""\\])")]
    private static partial Regex Escapes();
}
