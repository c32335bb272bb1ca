using System.Globalization;
using System.Text;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Texts;

/// <summary>Finds characters that no text of a record may contain, because they are invisible and change the text that a reader sees.</summary>
/// <remarks>
/// <para>Control characters can move the cursor of a terminal or split a line of a mail. Embeddings, overrides and isolates of direction
/// (U+202A to U+202E, U+2066 to U+2069) reorder letters that others wrote: a title can read as another one. The replacement character is
/// what a broken conversion leaves.</para>
/// <para>The marks U+200E, U+200F and U+061C stay, as do the joiners U+200C and U+200D. Arabic texts need the marks for brackets, digits and
/// Latin names beside Arabic words, and keyboards write them. A mark is a letter without a shape: it reorders nothing around it but
/// punctuation.</para>
/// </remarks>
internal static class PlainTexts
{
    // Fields of several lines; all others have one.
    private static readonly HashSet<string> OfSeveralLines = new(StringComparer.Ordinal) { "abstract", "basis", "body", "note", "outcome", "quote" };

    /// <summary>What is wrong with a text of one line; null when nothing is.</summary>
    public static string? Fault(string text) => Fault(text, hasLines: false);

    /// <summary>The errors of all texts below some members of a body, each with its pointer.</summary>
    /// <param name="body">The body.</param>
    /// <param name="without">The names of members that are not checked.</param>
    public static IEnumerable<FieldError> Faults(JObject body, IReadOnlyCollection<string> without)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Properties().Where(member => !without.Contains(member.Name)).SelectMany(member => Faults(member, [], hasLines: false));
    }

    private static IEnumerable<FieldError> Faults(JToken token, IReadOnlyList<string> path, bool hasLines) => token switch
    {
        JProperty member => Faults(member.Value, [.. path, member.Name], hasLines || OfSeveralLines.Contains(member.Name)),
        JObject members => members.Properties().SelectMany(member => Faults(member, path, hasLines)),
        JArray list => list.SelectMany((item, place) => Faults(item, [.. path, place.ToString(CultureInfo.InvariantCulture)], hasLines)),
        JValue { Value: string text } when Fault(text, hasLines) is { } fault => [new(JsonPointers.From(path), fault)],
        _ => [],
    };

    private static string? Fault(string text, bool hasLines)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRefused(rune) && !(hasLines && rune.Value is '\n' or '\r' or '\t'))
                return $"must not contain {Name(rune)}";
        }
        return null;
    }

    // Half of a surrogate pair is enumerated as the replacement character.
    private static bool IsRefused(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF
        || rune == Rune.ReplacementChar;

    private static string Name(Rune rune)
    {
        var kind = rune.Value switch
        {
            '\n' or '\r' => "line break",
            '\t' => "tab",
            >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => "change of text direction",
            0x2028 or 0x2029 => "separator",
            0xFFFD or 0xFFFE or 0xFFFF => "character of a broken conversion",
            _ => "control character",
        };
        return $"the {kind} U+{rune.Value:X4}";
    }
}
