using System.Text.RegularExpressions;

namespace BangGiao.Records.Model;

/// <summary>Ids of lower-case letters, digits and single hyphens, which are valid in paths, table keys and file names.</summary>
public static partial class Slug
{
    private const int MaxLength = 100;

    /// <summary>Whether the text is such an id of at most 100 characters.</summary>
    public static bool IsSlug(string text) => text is { Length: > 0 and <= MaxLength } && Form().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
