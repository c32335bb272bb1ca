using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>Makes the agenda of a meeting from the report of a review cycle.</summary>
internal sealed class AgendaBody(ReviewCycle cycle, RegistryView view, Vocabularies vocabularies, Language language)
{
    public static TextCatalogue Texts { get; } = TextCatalogue.Of("RoundMeetings");

    public AgendaAnswer Json()
    {
        var report = ReviewCycleReportBody.Of(cycle, view, vocabularies, language);
        var open = RoundDecisions.OpenBefore(cycle, view).ToList();
        return new(
            report.Cycle,
            view.AsOf,
            language,
            language.Direction(),
            open.SelectMany(pair => ClassificationsOf(pair.Decision).Append(pair.Cycle.Classification)).Append(report.Classification).Max(),
            Sections(report),
            [.. open.Select(pair => Decision(pair.Cycle, pair.Decision))],
            view.Version);
    }

    /// <summary>A decision with its names.</summary>
    public AgendaDecision Decision(ReviewCycle of, RoundDecision decision) => new(
        new(of.Id, of.Title.In(language)),
        decision.Number,
        decision.Text.In(language),
        AgencyOf(decision.AgencyId),
        decision.DueOn,
        RoundDecisions.DoneOn(decision, view, view.AsOf),
        decision.Item,
        decision.Becomes);

    /// <summary>The classification of a decision, and those of the records that it names.</summary>
    public IEnumerable<Classification> ClassificationsOf(RoundDecision decision) =>
        new[] { decision.Item?.CommitmentId, decision.Becomes?.CommitmentId }
            .OfType<string>()
            .Select(id => view.Find(new(CommitmentCollection.PathName, id))?.As<Commitment>().Classification)
            .Append(ClassificationOf(decision.AgencyId))
            .OfType<Classification>()
            .Append(Classification.Internal);

    /// <summary>The classification of an agency, if the caller sees it.</summary>
    public Classification? ClassificationOf(string agencyId) => view.Find(new(AgencyCollection.PathName, agencyId))?.As<Agency>().Classification;

    /// <summary>An agency with its name, if the caller sees it.</summary>
    public Named AgencyOf(string id) => new(id, view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name.In(language));

    private IReadOnlyList<AgendaSection> Sections(RoundReportAnswer report) =>
    [
        Section(1, AgendaKind.Late, report.Late.Select(late => new Matter(late.Commitment, late.Agencies[0], late.Label is { } reached ? Text("detail.late", late.Days, reached, Status(late.Status)) : Text("detail.overdue", late.Days, Status(late.Status))))),
        Section(2, AgendaKind.Disputed, report.Disputed.Select(one => new Matter(one.Commitment, one.Agency, Text("detail.disputed", Said(one.Claim), Said(one.Assessment))))),
        Section(3, AgendaKind.Obstacle, report.Obstacles.Select(one => new Matter(one.Commitment, one.Agency, Text("detail.obstacle", one.LevelLabel, one.KindLabel, one.Obstacle.Text)))),
        Section(4, AgendaKind.Awaiting, report.Awaiting.Select(one => new Matter(one.Commitment, one.Agency, Text("detail.awaiting", Said(one.Claim), WrittenDates.Text(one.Since, language))))),
        Section(5, AgendaKind.Silent, report.Silent.Select(one => new Matter(null, one.Agency, Text("detail.silent", one.Waiting)))),
    ];

    private AgendaSection Section(int number, AgendaKind kind, IEnumerable<Matter> items) => new(
        number,
        kind,
        vocabularies.Label("agendaKind", CodeName.Of(kind)).In(language),
        [.. items.Select((item, place) => new AgendaItem(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}.{place + 1}"), item.Commitment, item.Agency, item.Detail))]);

    private string Said(Review review) => review.Progress is { } progress ? Text("state", Status(review.Status), progress) : Status(review.Status);

    private string Status(CommitmentStatus status) => vocabularies.Label("commitmentStatus", CodeName.Of(status)).In(language);

    private string Text(string key, params object[] values) => Texts.Text(language, key, values);

    private sealed record Matter(RoundCommitment? Commitment, Named Agency, string Detail);
}
