using System.Globalization;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Model;
using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>The tables of agendas and minutes in Word.</summary>
internal sealed class MeetingTables(Language language)
{
    /// <summary>Adds the place for a table below its heading, and what stands there if it is empty.</summary>
    public static void Add(WordDocument document, string field, string heading, Language language, string style = WordStyles.Heading1)
    {
        document.Add(style, heading);
        PaperLayout.AddTable(document, field, AgendaBody.Texts["none"].In(language));
    }

    /// <summary>A list of an agenda; null when it is empty.</summary>
    public PaperTable? Of(AgendaSection section) => section.Kind == AgendaKind.Silent
        ? Of(["item", "agency", "detail"], section.Items.Select(item => new[] { item.Number, Name(item.Agency), item.Detail }))
        : Of(["item", "commitment", "lead", "detail"], section.Items.Select(item => new[] { item.Number, item.Commitment!.Title, Name(item.Agency), item.Detail }));

    /// <summary>Decisions; null when there are none.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="isOfOthers">Whether they are of other review cycles, which are named then.</param>
    public PaperTable? Of(IReadOnlyList<AgendaDecision> decisions, bool isOfOthers) => Of(
        isOfOthers ? ["number", "round", "decision", "agency", "due"] : ["number", "decision", "agency", "due"],
        decisions.Select(decision =>
        {
            string[] last = [decision.Text, Name(decision.Agency), decision.DueOn is { } due ? WrittenDates.Text(due, language) : ""];
            var number = decision.Number.ToString(CultureInfo.InvariantCulture);
            return (string[])(isOfOthers ? [number, Name(decision.ReviewCycle), .. last] : [number, .. last]);
        }));

    /// <summary>A table of texts; null when it has no rows.</summary>
    public PaperTable? Of(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var written = rows.Select(row => new PaperRow([.. row.Select(cell => PaperText.Of(cell))])).ToList();
        return written.Count == 0 ? null : new([.. columns.Select(column => Text($"column.{column}"))], written);
    }

    public string Text(string key, params object[] values) => AgendaBody.Texts.Text(language, key, values);

    // An agency that the caller may not see has its id.
    public static string Name(Named named) => named.Name ?? named.Id;
}
