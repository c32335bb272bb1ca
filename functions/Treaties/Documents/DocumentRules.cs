using System.Text.RegularExpressions;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Documents;

/// <summary>The validation rules of documents.</summary>
public static partial class DocumentRules
{
    /// <summary>The errors of a document.</summary>
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
            yield return new("/language", "must be a BCP 47 language tag: a language with an optional script and region, for example vi, en-GB or zh-Hant");
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
