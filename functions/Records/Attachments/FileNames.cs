using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Records.Attachments;

/// <summary>The names of files: for people, never a path.</summary>
/// <remarks>A name is kept as it was given. Of a path that a browser sends, the last segment is the name.</remarks>
public static partial class FileNames
{
    /// <summary>The rule, as the predicate of a sentence.</summary>
    public const string Requirements =
        "must be 1 to 255 characters, not only white space or dots, and without control characters or overrides of the text's direction";

    private const int MaxLength = 255;

    /// <summary>The name that somebody gave; null when it is none.</summary>
    public static string? Parse(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length is > 0 and <= MaxLength
            && !name.All(character => character == '.' || char.IsWhiteSpace(character))
            && !name.EnumerateRunes().Any(IsUnfit)
            ? name
            : null;
    }

    /// <summary>The name in a header Content-Disposition (RFC 6266): <c>filename*</c> before <c>filename</c>; null when it has none.</summary>
    /// <param name="header">The header's value.</param>
    /// <param name="isForm">Whether it is a form's: browsers write quotes in a name as %22 there (WHATWG Fetch).</param>
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

    /// <summary>The header Content-Disposition under which a browser saves the file, and never shows it.</summary>
    public static string Attachment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            plain.Append(rune.IsAscii && rune.Value is not ('"' or '\\' or '%') ? (char)rune.Value : '_');
        return $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    // A lone surrogate comes out of the enumeration as the replacement character: it is no text. An override turns gpj.exe into exe.jpg.
    private static bool IsUnfit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune == Rune.ReplacementChar
        || rune.Value is 0x202D or 0x202E;

    // Browsers do not escape the backslashes of a path, so only what needs an escape is taken for one.
    [GeneratedRegex(@"\\([""\\])")]
    private static partial Regex Escapes();
}
