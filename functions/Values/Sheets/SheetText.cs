using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace BangGiao.Values.Sheets;

/// <summary>Texts as the files of spreadsheets hold them: what XML cannot hold is written as <c>_x0007_</c> (ECMA-376 part 1, 22.9.2.19).</summary>
internal static partial class SheetText
{
    /// <summary>The text as it is written.</summary>
    public static string Escape(string text)
    {
        // A text that already looks like an escape is escaped itself, so that it is read as it was.
        var safe = text.Contains("_x", StringComparison.Ordinal) ? Start().Replace(text, "_x005F_") : text;
        return IsXml(safe) ? safe : EscapeUnits(safe);
    }

    /// <summary>The text that was meant.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static bool IsXml(string text)
    {
        foreach (var unit in text)
        {
            if (!XmlConvert.IsXmlChar(unit) || unit == '\r')
                return false;
        }
        return true;
    }

    // A carriage return would be read as a line feed.
    private static string EscapeUnits(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                escaped.Append(text[at]).Append(text[++at]);
            else if (XmlConvert.IsXmlChar(text[at]) && text[at] != '\r')
                escaped.Append(text[at]);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
        }
        return escaped.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
