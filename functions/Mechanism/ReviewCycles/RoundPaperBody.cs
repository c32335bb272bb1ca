using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Puts the report of a review cycle into the words of a paper.</summary>
internal sealed class RoundPaperBody(RoundReportAnswer report, Vocabularies vocabularies, PaperHead head)
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("ReviewCycles");

    public RoundPaper Paper() => new(
        head,
        Text("title", report.Cycle.Title),
        Text("subtitle", WrittenDates.Text(report.AsOf, report.Lang), report.Version),
        report.Cycle.Title,
        [.. Figures().Select(text => new RoundPaperFact(text))],
        Text("agencies.count", report.Counts.Agencies.Reported, report.Counts.Agencies.Silent),
        Table(["agency", "commitments", "reported", "reportedLate", "waiting"], report.Reported.Select(Row)),
        Table(["agency", "waiting", "waitingFor"], report.Silent.Select(Row)),
        Table(["commitment", "lead", "before", "now"], report.Moved.Select(Row)),
        Table(["commitment", "due", "days", "agencies", "escalation", "status"], report.Late.Select(Row)),
        Table(["commitment", "lead", "claim", "assessment"], report.Disputed.Select(Row)));

    private IEnumerable<string> Figures()
    {
        var counts = report.Counts;
        yield return Text("period", WrittenDates.Text(report.Cycle.OpensOn, report.Lang), WrittenDates.Text(report.Cycle.DueOn, report.Lang));
        yield return Text("scope", counts.Commitments, counts.Made, counts.Vague);
        yield return Text("reports", counts.Expected, counts.Reported, counts.ReportedLate, counts.Waiting);
        yield return Text("movement", counts.Forwards, counts.Backwards, counts.Overdue, counts.Disputed);
        yield return string.Join(Text("comma"), counts.ByStatus.Select(pair => Text("status", Status(pair.Key), pair.Value))) + ".";
    }

    private static string[] Row(ReportedAgency item) =>
        [Name(item.Agency), Number(item.Commitments), Number(item.Reported), Number(item.ReportedLate), Number(item.Waiting)];

    private string[] Row(SilentAgency item) =>
        [Name(item.Agency), Number(item.Waiting), string.Join(Text("comma"), item.Commitments.Select(commitment => commitment.Title))];

    private string[] Row(MovedCommitment item) => [item.Commitment.Title, Name(item.Agency), State(item.From), State(item.To)];

    private string[] Row(LateCommitment item) =>
    [
        item.Commitment.Title, item.Commitment.DueOn is { } due ? WrittenDates.Text(due, report.Lang) : "", Number(item.Days),
        string.Join(Text("comma"), item.Agencies.Select(Name)), item.Label, Status(item.Status),
    ];

    private string[] Row(DisputedCommitment item) => [item.Commitment.Title, Name(item.Agency), Review(item.Claim), Review(item.Assessment)];

    private string Review(Review review)
    {
        var state = review.Progress is { } progress ? Text("state", Status(review.Status), progress) : Status(review.Status);
        return string.Join(". ", new[] { $"{state} ({WrittenDates.Text(review.On, report.Lang)})", review.Note }.OfType<string>());
    }

    private string State(RoundState state) => state.Progress is > 0 and var progress ? Text("state", state.Label, progress) : state.Label;

    private string Status(CommitmentStatus status) => vocabularies.Label("commitmentStatus", CodeName.Of(status)).In(report.Lang);

    private PaperTable? Table(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var written = rows.Select(row => new PaperRow([.. row.Select(cell => PaperText.Of(cell))])).ToList();
        return written.Count == 0 ? null : new([.. columns.Select(column => Text($"column.{column}"))], written)
        {
            Numbering = PaperLayout.RowNumber(report.Lang),
        };
    }

    // An agency that the caller may not see has its id.
    private static string Name(Named named) => named.Name ?? named.Id;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Text(string key, params object[] values) => Texts.Text(report.Lang, key, values);
}
