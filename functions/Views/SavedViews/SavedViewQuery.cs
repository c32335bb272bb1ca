using Microsoft.AspNetCore.WebUtilities;

namespace BangGiao.Views.SavedViews;

/// <summary>The query of a saved view: parameters of a list's page, whose meaning the page knows.</summary>
public static class SavedViewQuery
{
    /// <summary>The maximum length, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>The maximum number of parameters.</summary>
    public const int MostParameters = 40;

    private const int MaxNameLength = 40;

    // The parameters of a page that do not concern its list: the language, the position in the list, and the view itself.
    private static readonly string[] OfThePage = ["lang", "wall", "cursor", "saved", "open"];

    // These name fields and no records.
    private static readonly string[] OfFields = ["sort", "columns"];

    /// <summary>The form of a query, as the predicate of an error message.</summary>
    public static string Requirements =>
        $"must be a query such as status=in_force&sort=-signedOn: at most {MaxLength} characters and {MostParameters} parameters, each once, without {string.Join(", ", OfThePage)}";

    /// <summary>Whether a text has the form of a query.</summary>
    public static bool IsQuery(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength || text.StartsWith('?') || text.Contains('#', StringComparison.Ordinal) || text.Any(char.IsControl))
            return false;
        if (text.Length == 0)
            return true;
        var parts = text.Split('&');
        return parts.Length <= MostParameters
            && parts.All(part => part.IndexOf('=', StringComparison.Ordinal) is > 0 and <= MaxNameLength and var end && part[..end].All(IsOfName) && !OfThePage.Contains(part[..end]))
            && parts.Select(part => part[..part.IndexOf('=', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Count() == parts.Length;
    }

    /// <summary>The values that may be ids of records.</summary>
    public static IEnumerable<string> ValuesOf(string query)
    {
        foreach (var (name, values) in QueryHelpers.ParseQuery(query))
        {
            if (OfFields.Contains(name))
                continue;
            // A value can be a list of ids, an id of an occasion (event:collection:id:day), or a collection and an id (collection/id).
            foreach (var value in values.OfType<string>().SelectMany(value => value.Split(',', ':', '/').Append(value)).Distinct())
                yield return value.Trim();
        }
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_';
}
