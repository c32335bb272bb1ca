using System.Text.RegularExpressions;

namespace BangGiao.Notices.Comments;

/// <summary>The mentions in the text of a comment: a name in brackets after an at sign, such as <c>@[Nguyễn Văn An]</c>.</summary>
/// <remarks>The brackets delimit the name, which may have spaces and any letters. A text without brackets mentions nobody, so a mail address is no mention.</remarks>
public static partial class Mentions
{
    /// <summary>The maximum number of people whom one comment mentions.</summary>
    public const int MostPeople = 10;

    /// <summary>The names that a text mentions, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Mention().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The text for people, with <c>@</c> and the name.</summary>
    public static string Plain(string text) => Mention().Replace(text, "@$1");

    [GeneratedRegex(@"@\[(?! )([^\[\]\p{Cc}\u2028\u2029]{1,200})(?<! )\]")]
    private static partial Regex Mention();
}
