using BangGiao.Records.Codes;
using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>The fields that the template of an agenda may name. They tell what the agenda tells as JSON, and nothing else.</summary>
/// <param name="Head">The issuing body.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">The day, the registry's version and the classification.</param>
/// <param name="OpenDecisions">The decisions of earlier review cycles that are open; null for none.</param>
/// <param name="Late">The overdue commitments; null for none.</param>
/// <param name="Disputed">Those of which claim and assessment differ; null for none.</param>
/// <param name="Obstacles">The obstacles above the agency's power; null for none.</param>
/// <param name="Awaiting">The claims that await assessment; null for none.</param>
/// <param name="Silent">The agencies that have not reported; null for none.</param>
public sealed record AgendaPaper(
    PaperHead Head,
    string Title,
    string Subtitle,
    PaperTable? OpenDecisions,
    PaperTable? Late,
    PaperTable? Disputed,
    PaperTable? Obstacles,
    PaperTable? Awaiting,
    PaperTable? Silent)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "agenda";

    /// <summary>The fields of an agenda.</summary>
    public static AgendaPaper Of(AgendaAnswer agenda, Vocabularies vocabularies, PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var tables = new MeetingTables(agenda.Lang);
        return new(
            head,
            tables.Text("agenda.title", agenda.Cycle.Title),
            tables.Text("subtitle", WrittenDates.Text(agenda.AsOf, agenda.Lang), agenda.Version, vocabularies.Label("classification", CodeName.Of(agenda.Classification)).In(agenda.Lang)),
            tables.Of(agenda.OpenDecisions, isOfOthers: true),
            tables.Of(agenda.Sections[0]),
            tables.Of(agenda.Sections[1]),
            tables.Of(agenda.Sections[2]),
            tables.Of(agenda.Sections[3]),
            tables.Of(agenda.Sections[4]));
    }

    /// <summary>The built-in template.</summary>
    public static byte[] Template(Language language)
    {
        var layout = new PaperLayout(language);
        using var document = layout.Paper(Kind, "{{title}}", "{{subtitle}}");
        MeetingTables.Add(document, "openDecisions", AgendaBody.Texts["heading.openDecisions"].In(language), language);
        // Headings of the first level are numbered by Word; these have the numbers that their items begin with.
        document.Add(WordStyles.Heading1, AgendaBody.Texts["heading.items"].In(language));
        foreach (var field in new[] { "late", "disputed", "obstacles", "awaiting", "silent" })
            MeetingTables.Add(document, field, AgendaBody.Texts[$"heading.{field}"].In(language), language, WordStyles.Heading2);
        layout.AddEnd(document);
        return document.ToBytes();
    }
}
