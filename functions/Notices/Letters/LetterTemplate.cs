using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Letters;

/// <summary>The built-in template of letters.</summary>
/// <remarks>A letter to a foreign party does not have the layout of Decree 30/2020: it has the writer, the day, the addressees and the text.</remarks>
internal static class LetterTemplate
{
    public static byte[] In(Language language)
    {
        using var document = new WordDocument(language);
        PaperLayout.AddLetterHead(document, language);
        document
            .Add(WordStyles.HeadNumber, "{{marking}}")
            .Add(WordStyles.Plain, "{{addressees}}")
            .Add(WordStyles.Plain, "{{greeting}}")
            .Add(WordStyles.Normal, "{{opening}}")
            .Add(WordStyles.Plain, "{{#level}}").Add(WordStyles.Normal, "{{level}}").Add(WordStyles.Plain, "{{/level}}")
            .Add(WordStyles.Normal, "{{closing}}");
        PaperLayout.AddSignature(document, language);
        return document.ToBytes();
    }
}
