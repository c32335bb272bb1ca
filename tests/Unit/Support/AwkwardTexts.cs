using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Support;

/// <summary>Generators of texts that break careless text handling.</summary>
internal static class AwkwardTexts
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", " ", "  ", "\t", "\n", "\r", "\r\n", "\"", "\"\"", "'", "’", "`", ",", ";", "; ",
        "[", "]", "{", "}", "[1]", "=", "+", "-", "@", "=1+1", "'=x", ".", "/", "~", "~1", "\\", "true", "null", "1.50",
        "Đức", "Pháp", "Ậ", "ß", "Æ", "İ", "ı", "é", "e\u0301", "فَرَنْسا", "ـ", "ٱ", "٣", "\u200F", "हिन्दी", "한국", "日本", "が",
        "🇻🇳", "👩‍🚀", "\u00A0", "\uFEFF", "ﷺ", "½", "\u0085", "\u2028", "−", "–",
    ];

    private static readonly string[] Broken = ["\uD800", "\uDC00", "\0", "\uFFFE", "\uFFFF"];

    /// <summary>Well-formed Unicode; may be empty.</summary>
    public static Gen<string> WellFormed { get; } = Of(Pieces);

    /// <summary>Any string, including unpaired surrogates.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        Of([.. Pieces, .. Broken]), ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? ""));

    private static Gen<string> Of(string[] pieces) =>
        Gen.Choose(0, 6).SelectMany(count => Gen.Elements(pieces).ListOf(count).Select(parts => string.Concat(parts)));
}
