using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Papers;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Documents;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;
using BangGiao.Values.Texts;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Puts the report of a review cycle into the words of a paper.</summary>
/// <param name="report">The report.</param>
/// <param name="vocabularies">The words of codes.</param>
/// <param name="head">Who issues the paper.</param>
/// <param name="scale">Where the four cells of the Government stand in the owner's law; null where that is not known.</param>
internal sealed class RoundPaperBody(RoundReportAnswer report, Vocabularies vocabularies, PaperHead head, LegalBasis? scale)
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("ReviewCycles");

    public RoundPaper Paper() => new(
        head,
        Text("title", report.Cycle.Title),
        Text("subtitle", WrittenDates.Text(report.AsOf, report.Lang), report.Version, Label("classification", report.Classification)),
        report.Cycle.Title,
        [.. Figures().Select(text => new RoundPaperFact(text))],
        Text("agencies.count", report.Counts.Agencies.Reported, report.Counts.Agencies.Silent),
        Table(["agency", "commitments", "reported", "reportedLate", "waiting"], report.Reported.Select(Row)),
        Table(["agency", "waiting", "waitingFor"], report.Silent.Select(Row)),
        Table(["commitment", "lead", "before", "now"], report.Moved.Select(Row)),
        Table(["commitment", "due", "days", "agencies", "escalation", "status"], report.Late.Select(Row)),
        Table(["commitment", "lead", "since", "claim", "assessment"], report.Awaiting.Select(Row)),
        Table(["commitment", "lead", "claim", "assessment"], report.Disputed.Select(Row)),
        Table(["level", "commitment", "lead", "kind", "obstacle", "proposal", "since"], report.Obstacles.Select(Row)));

    private IEnumerable<string> Figures()
    {
        var counts = report.Counts;
        yield return Text("period", WrittenDates.Text(report.Cycle.OpensOn, report.Lang), WrittenDates.Text(report.Cycle.DueOn, report.Lang));
        if (report.Cycle.Period is { } period)
            yield return Period(period);
        yield return Text("scope", counts.Commitments, counts.Made, counts.Vague);
        yield return Text("reports", counts.Expected, counts.Reported, counts.ReportedLate, counts.Waiting);
        yield return Text("movement", counts.Forwards, counts.Backwards, counts.Overdue, counts.Disputed);
        yield return Text("waits", counts.Awaiting, counts.Obstructed);
        yield return Counted(counts.ByStatus.Select(pair => (Status(pair.Key), pair.Value))) + ".";
        var cells = Counted(counts.ByGovernmentStatus.Select(pair => (Label("governmentStatus", pair.Key), pair.Value)));
        yield return scale is null ? Text("government.plain", cells) : Text("government", cells, scale.Text.In(report.Lang));
    }

    private string Period(ReportingPeriod period)
    {
        var (from, to) = (WrittenDates.Text(period.From, report.Lang), WrittenDates.Text(period.ClosesOn, report.Lang));
        return period.ReportsDueOn is { } due ? Text("data.official", from, to, WrittenDates.Text(due, report.Lang)) : Text("data", from, to);
    }

    private string Counted(IEnumerable<(string Label, int Count)> figures) =>
        string.Join(Text("comma"), figures.Select(figure => Text("status", figure.Label, figure.Count)));

    private static string[] Row(ReportedAgency item) =>
        [Name(item.Agency), Number(item.Commitments), Number(item.Reported), Number(item.ReportedLate), Number(item.Waiting)];

    private string[] Row(SilentAgency item) =>
        [Name(item.Agency), Number(item.Waiting), string.Join(Text("comma"), item.Commitments.Select(commitment => commitment.Title))];

    private string[] Row(MovedCommitment item) => [item.Commitment.Title, Name(item.Agency), State(item.From), State(item.To)];

    private string[] Row(LateCommitment item) =>
    [
        item.Commitment.Title, item.Commitment.DueOn is { } due ? WrittenDates.Text(due, report.Lang) : "", Number(item.Days),
        string.Join(Text("comma"), item.Agencies.Select(Name)), item.Label ?? "", LateStatus(item),
    ];

    private string LateStatus(LateCommitment item) => item.ClaimedCompleteOn is { } on
        ? Text("claimedComplete", Status(item.Status), WrittenDates.Text(on, report.Lang))
        : Status(item.Status);

    private string[] Row(AwaitingCommitment item) =>
    [
        item.Commitment.Title, Name(item.Agency), WrittenDates.Text(item.Since, report.Lang), Review(item.Claim),
        item.Assessment is { } assessment ? Review(assessment) : "",
    ];

    private string[] Row(RoundObstacle item) =>
    [
        item.LevelLabel, item.Commitment.Title, Name(item.Agency), item.KindLabel,
        item.Obstacle.Answered ? Text("answered", item.Obstacle.Text) : item.Obstacle.Text,
        item.Obstacle.Proposal ?? "", WrittenDates.Text(item.Obstacle.Since, report.Lang),
    ];

    private string[] Row(DisputedCommitment item) => [item.Commitment.Title, Name(item.Agency), Review(item.Claim), Review(item.Assessment)];

    private string Review(Review review)
    {
        var state = review.Progress is { } progress ? Text("state", Status(review.Status), progress) : Status(review.Status);
        return string.Join(". ", new[] { $"{state} ({WrittenDates.Text(review.On, report.Lang)})", review.Note }.OfType<string>());
    }

    private string State(RoundState state) => state.Progress is > 0 and var progress ? Text("state", state.Label, progress) : state.Label;

    private string Status(CommitmentStatus status) => Label("commitmentStatus", status);

    private string Label<T>(string vocabulary, T code)
        where T : struct, Enum => vocabularies.Label(vocabulary, CodeName.Of(code)).In(report.Lang);

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
