using BangGiao.Records.Codes;
using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>The fields that the template of minutes may name. They tell what the minutes tell as JSON, and nothing else.</summary>
/// <param name="Head">The issuing body.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">The day and the registry's version of the agenda, and the classification.</param>
/// <param name="Meeting">Day, place, chair and secretary, each in a line.</param>
/// <param name="Attended">Those who attended; null for none.</param>
/// <param name="Excused">Those who did not; null for none.</param>
/// <param name="Items">The number of items in each list of the agenda.</param>
/// <param name="Discussion">What was said, in paragraphs.</param>
/// <param name="Decisions">The decisions; null for none.</param>
public sealed record MinutesPaper(
    PaperHead Head,
    string Title,
    string Subtitle,
    IReadOnlyList<MeetingLine> Meeting,
    PaperTable? Attended,
    PaperTable? Excused,
    PaperTable? Items,
    IReadOnlyList<MeetingLine> Discussion,
    PaperTable? Decisions)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "minutes";

    private const int Half = 50;

    /// <summary>The fields of minutes.</summary>
    public static MinutesPaper Of(MinutesAnswer minutes, Vocabularies vocabularies, PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        var tables = new MeetingTables(minutes.Lang);
        var held = minutes.HeldOn is { } day ? WrittenDates.Text(day, minutes.Lang) : null;
        return new(
            head,
            tables.Text("minutes.title", minutes.Cycle.Title),
            tables.Text("subtitle", WrittenDates.Text(minutes.AsOf, minutes.Lang), minutes.AgendaVersion, vocabularies.Label("classification", CodeName.Of(minutes.Classification)).In(minutes.Lang)),
            [.. new[] { ("meeting.on", held), ("meeting.place", minutes.Place), ("meeting.chair", minutes.Chair), ("meeting.secretary", minutes.Secretary) }
                .Select(line => new MeetingLine(tables.Text(line.Item1, line.Item2 ?? "……………")))],
            Persons(tables, minutes.Attendance.Where(person => !person.Absent)),
            Persons(tables, minutes.Attendance.Where(person => person.Absent)),
            tables.Of(["item", "commitment", "lead", "detail"], minutes.Sections.SelectMany(section => section.Items).Select(item => new[] { item.Number, item.Commitment?.Title ?? "", MeetingTables.Name(item.Agency), item.Detail })),
            [.. (minutes.Discussion ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => new MeetingLine(text))],
            tables.Of(minutes.Decisions, isOfOthers: false));
    }

    /// <summary>The built-in template: at its end the secretary signs beside the chair.</summary>
    public static byte[] Template(Language language)
    {
        var layout = new PaperLayout(language);
        using var document = layout.Paper(Kind, "{{title}}", "{{subtitle}}");
        document.Add(WordStyles.Plain, "{{#meeting}}").Add(WordStyles.Plain, "{{text}}").Add(WordStyles.Plain, "{{/meeting}}");
        MeetingTables.Add(document, "attended", Text("heading.attended"), language);
        MeetingTables.Add(document, "excused", Text("heading.excused"), language);
        MeetingTables.Add(document, "items", Text("heading.items"), language);
        document.Add(WordStyles.Heading1, Text("heading.discussion"))
            .Add(WordStyles.Plain, "{{#discussion}}").Add(WordStyles.Plain, "{{text}}").Add(WordStyles.Plain, "{{/discussion}}");
        MeetingTables.Add(document, "decisions", Text("heading.decisions"), language);
        document.Add(WordStyles.Plain, "").AddColumns(Half, [new(WordStyles.SignatureTitle, Text("sign.secretary"))], [new(WordStyles.SignatureTitle, Text("sign.chair"))]);
        return document.ToBytes();

        string Text(string key) => AgendaBody.Texts[key].In(language);
    }

    private static PaperTable? Persons(MeetingTables tables, IEnumerable<MinutesAttendee> persons) => tables.Of(
        ["person", "post", "agency"], persons.Select(person => new[] { person.Name, person.Post ?? "", person.Agency is { } agency ? MeetingTables.Name(agency) : "" }));
}

/// <summary>A line of minutes.</summary>
/// <param name="Text">The text.</param>
public sealed record MeetingLine(string Text);
