using System.Text.RegularExpressions;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Documents;

/// <summary>The rules that a document has to keep.</summary>
public static partial class DocumentRules
{
    /// <summary>Each rule that a document breaks.</summary>
    public static IEnumerable<FieldError> Faults(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CommonRules.LengthFaults("/title", document.Title, CommonRules.TitleLength)
            .Concat(CommonRules.LengthFaults("/abstract", document.Abstract, CommonRules.TextLength))
            .Concat(CommonRules.ListFaults("/authors", document.Authors, CommonRules.NameLength))
            .Concat(CommonRules.Repeats("/countryIds", document.CountryIds))
            .Concat(CommonRules.ListFaults("/topics", document.Topics, CommonRules.NameLength))
            .Concat(LanguageFaults(document));
    }

    private static IEnumerable<FieldError> LanguageFaults(Document document)
    {
        if (document.Language is { } tag && !Tag().IsMatch(tag))
            yield return new("/language", "must be a language tag of BCP 47: a language, and perhaps a script and a region, as vi, en-GB or zh-Hant");
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
