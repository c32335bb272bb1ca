using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The texts of yearly packs.</summary>
internal static class PackTexts
{
    /// <summary>The texts of the folder.</summary>
    public static TextCatalogue Texts { get; } = TextCatalogue.Of("YearlyPacks");

    /// <summary>A text with its placeholders replaced.</summary>
    public static string Of(Language language, string key, params object[] values) => Texts.Text(language, key, values);

    /// <summary>That the owner's law asks for no yearly reports.</summary>
    public static string NoRules(Language language) => Of(language, "note.unruled");

    /// <summary>The law and article of a rule.</summary>
    public static string Article(DeadlineRule rule, Language language) => Of(language, "article", rule.Law, rule.Article);
}
