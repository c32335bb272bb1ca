using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Briefs;

/// <summary>A brief as JSON.</summary>
internal static class BriefJson
{
    public static JObject Of(Brief brief) => new()
    {
        ["country"] = new JObject { ["id"] = brief.CountryId, ["name"] = brief.Name },
        ["asOf"] = IsoDate.Text(brief.AsOf),
        ["version"] = brief.Version,
        ["lang"] = brief.Language.Tag(),
        ["dir"] = brief.Language.Dir(),
        ["classification"] = CodeName.Of(brief.Classification),
        ["title"] = brief.Title,
        ["sections"] = new JArray(brief.Sections.Select(Of)),
        ["footnotes"] = new JArray(brief.Footnotes.Select(Of)),
    };

    private static JObject Of(BriefSection section)
    {
        var body = new JObject { ["id"] = section.Id, ["title"] = section.Title };
        if (section.Lead.Count > 0)
            body["lead"] = new JArray(section.Lead.Select(Of));
        if (section.Columns.Count > 0)
            body["columns"] = new JArray(section.Columns);
        body["items"] = new JArray(section.Items.Select(Of));
        if (section.More is not null)
            body["more"] = section.More;
        return body;
    }

    private static JObject Of(BriefItem item)
    {
        var body = new JObject { ["cells"] = new JArray(item.Cells), ["notes"] = new JArray(item.Notes) };
        if (item.Subject is { } subject)
            body["subject"] = new JObject { ["collection"] = subject.Collection, ["id"] = subject.Id };
        if (item.IsMarked)
            body["marked"] = true;
        return body;
    }

    private static JObject Of(Footnote note)
    {
        var body = new JObject { ["number"] = note.Number };
        if (note.Url is not null)
            body["url"] = note.Url;
        if (note.Text.Length > 0)
            body["text"] = note.Text;
        return body;
    }
}
