using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Lengths and small pieces of WordprocessingML (ECMA-376 part 1).</summary>
internal static class WordXml
{
    /// <summary>A length in twentieths of a point, the unit of pages and indents.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>A length in twentieths of a point, as an attribute.</summary>
    public static string TwipsText(double millimetres) => Number(Twips(millimetres));

    /// <summary>A font size in half points, as an attribute.</summary>
    public static string HalfPoints(double points) => Number((int)Math.Round(points * 2));

    /// <summary>A space in twentieths of a point, as an attribute.</summary>
    public static string Points(double points) => Number((int)Math.Round(points * 20));

    /// <summary>A number as an attribute.</summary>
    public static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Text that keeps its spaces. Characters that XML 1.0 does not have are left out.</summary>
    public static Text Text(string text) => new(Printable(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>A field that Word calculates, with the text that is shown until it does.</summary>
    public static SimpleField Field(string instruction, string shown, RunProperties? look = null) =>
        new(look is null ? new Run(Text(shown)) : new Run(look, Text(shown))) { Instruction = $" {instruction} " };

    /// <summary>A text without the characters that XML 1.0 does not have, and without isolates of direction.</summary>
    public static string Printable(string text) => string.Concat(text.EnumerateRunes().Where(IsPrintable));

    private static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune.Value is not ((>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF);
}
