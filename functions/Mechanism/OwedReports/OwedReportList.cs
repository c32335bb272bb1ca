using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.OwedReports;

/// <summary>The reports that are missing in the review cycles that are open on the day of a view.</summary>
internal sealed class OwedReportList
{
    private readonly RegistryView _view;
    private readonly Language _language;

    /// <summary>Finds them.</summary>
    /// <param name="view">The view. Reports on commitments outside it are left out.</param>
    /// <param name="agencies">The agencies that owe them; null for all.</param>
    /// <param name="language">The language of names and titles.</param>
    public OwedReportList(RegistryView view, IReadOnlyList<string>? agencies, Language language)
    {
        (_view, _language) = (view, language);
        IReadOnlyList<Commitment> led = [.. view.All<Commitment>(CommitmentCollection.PathName).Where(commitment => agencies?.Contains(commitment.LeadAgencyId) != false)];
        IReadOnlyList<(ReviewCycle Cycle, ReviewCycleReport Report)> rounds =
        [
            .. view.All<ReviewCycle>(ReviewCycleCollection.PathName)
                .Where(cycle => cycle.Status == ReviewCycleStatus.Open && cycle.OpensOn <= view.AsOf)
                .OrderBy(cycle => cycle.DueOn)
                .ThenBy(cycle => cycle.Id, StringComparer.Ordinal)
                .Select(cycle => (cycle, ReviewCycleReport.Of(cycle, led, view.AsOf, view.Owner.Profile))),
        ];
        Rounds = [.. rounds.SelectMany(round => round.Report.Agencies.Select(agency => Of(round.Cycle, agency))).Where(round => round.Expected > 0)];
        Items =
        [
            .. rounds
                .SelectMany(round => round.Report.Items.Where(item => item.IsWaiting).Select(item => (round.Cycle, Item: item)))
                .GroupBy(pair => pair.Item.Commitment.Id, StringComparer.Ordinal)
                .Select(group => Of([.. group.Select(pair => pair.Cycle)], group.Last().Item))
                .OrderBy(report => report.DueOn)
                .ThenByDescending(report => report.Overdue?.Days)
                .ThenBy(report => report.Claim is not null)
                .ThenBy(report => report.Commitment.DueOn?.Last ?? DateOnly.MaxValue)
                .ThenBy(report => report.Commitment.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The agencies in each of the review cycles, the one that ends first in front.</summary>
    public IReadOnlyList<OwedRound> Rounds { get; }

    /// <summary>The missing reports: the round that ends first in front, then the longest overdue, then what was never reported on.</summary>
    public IReadOnlyList<OwedReport> Items { get; }

    private OwedRound Of(ReviewCycle cycle, ReviewCycleAgency agency) => new(
        new(cycle.Id, cycle.Title.In(_language)),
        Agency(agency.Id),
        cycle.OpensOn,
        cycle.DueOn,
        cycle.DueOn.DayNumber - _view.AsOf.DayNumber,
        agency.Items.Count(item => item.IsExpected),
        agency.Waiting.Count);

    private OwedReport Of(IReadOnlyList<ReviewCycle> cycles, ReviewCycleItem item)
    {
        var commitment = item.Commitment;
        return new(
            new(commitment.Id, commitment.Title.In(_language), commitment.DueOn),
            Agency(commitment.LeadAgencyId),
            [.. cycles.Select(cycle => new Named(cycle.Id, cycle.Title.In(_language)))],
            cycles[0].DueOn,
            cycles[0].DueOn.DayNumber - _view.AsOf.DayNumber,
            item.Now.Status,
            item.Now.Progress,
            item.Now.Overdue,
            item.Now.Reviews.Claim,
            _view.Find(new(CommitmentCollection.PathName, commitment.Id))?.Version ?? 0);
    }

    private Named Agency(string id) => new(id, _view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name.In(_language));
}
