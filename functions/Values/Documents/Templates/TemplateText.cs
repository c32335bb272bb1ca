using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents.Templates;

/// <summary>Reads and replaces the text of a paragraph. Word divides text into runs as it likes, so a mark may begin in one run and end in another.</summary>
internal static class TemplateText
{
    /// <summary>The text that is shown, without the instructions of Word's own fields.</summary>
    public static string Of(OpenXmlElement element) => string.Concat(element.Descendants<Text>().Select(text => text.Text));

    /// <summary>Puts the values of a scope in the place of a paragraph's marks. They look as the mark's first letter does.</summary>
    public static void Fill(Paragraph paragraph, PaperScope scope, WordText writer)
    {
        // From the last to the first: the places of those before do not move.
        foreach (var mark in TemplateMarks.In(Of(paragraph)).Reverse())
        {
            var value = scope.Find(mark.Field) switch
            {
                null => PaperText.Of(""),
                PaperText text => text,
                var plain => PaperText.Of(Convert.ToString(plain, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
            };
            Replace(paragraph, mark, value, writer);
        }
    }

    /// <summary>Takes marks out of a paragraph.</summary>
    public static void Remove(Paragraph paragraph, Func<TemplateMark, bool> which)
    {
        foreach (var mark in TemplateMarks.In(Of(paragraph)).Where(which).Reverse())
        {
            foreach (var (text, from, to) in Covered(paragraph, mark))
                SetText(text, text.Text.Remove(from, to - from));
        }
    }

    private static void Replace(Paragraph paragraph, TemplateMark mark, PaperText value, WordText writer)
    {
        var covered = Covered(paragraph, mark).ToList();
        var (first, start) = (covered[0].Text, covered[0].From);
        var (last, end) = (covered[^1].Text, covered[^1].To);
        if (first.Parent is not Run run)
            return;
        OpenXmlElement written = run;
        foreach (var element in writer.Of(value, run.RunProperties).ToList())
            written = written.InsertAfterSelf(element);
        if (first == last)
            MoveRest(run, first, first.Text[end..], written);
        else
            SetText(last, last.Text[end..]);
        SetText(first, first.Text[..start]);
        foreach (var (text, _, _) in covered.Skip(1).SkipLast(1))
            SetText(text, "");
    }

    private static IEnumerable<(Text Text, int From, int To)> Covered(Paragraph paragraph, TemplateMark mark)
    {
        var at = 0;
        foreach (var text in paragraph.Descendants<Text>().ToList())
        {
            var (from, to) = (Math.Max(mark.Start - at, 0), Math.Min(mark.Start + mark.Length - at, text.Text.Length));
            if (from < to)
                yield return (text, from, to);
            at += text.Text.Length;
        }
    }

    // What stands after the mark in its run, tabs and breaks included, becomes a run after the value.
    private static void MoveRest(Run run, Text text, string rest, OpenXmlElement after)
    {
        var moved = text.ElementsAfter().ToList();
        if (rest.Length == 0 && moved.Count == 0)
            return;
        var own = new Run();
        if (run.RunProperties is { } look)
            own.Append(look.CloneNode(true));
        if (rest.Length > 0)
            own.Append(WordXml.Text(rest));
        foreach (var element in moved)
        {
            element.Remove();
            own.Append(element);
        }
        after.InsertAfterSelf(own);
    }

    private static void SetText(Text text, string value) => (text.Text, text.Space) = (value, SpaceProcessingModeValues.Preserve);
}
