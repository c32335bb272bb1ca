using BangGiao.Mechanism.Targets;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Changes;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Summary;

/// <summary>Collects all figures that a dashboard shows for a day, so that one request is enough.</summary>
/// <param name="calendar">The anniversaries.</param>
/// <param name="owner">The state whose relations these are.</param>
/// <param name="map">The settings of the map.</param>
public sealed class SummaryBody(OccasionCalendar calendar, OwnerState owner, IOptions<MapOptions> map)
{
    /// <summary>The figures of a view, with the latest changes of the registry.</summary>
    public SummaryAnswer Of(RegistryView view, Language language, IEnumerable<LatestChange> latest)
    {
        ArgumentNullException.ThrowIfNull(view);
        var figures = SummaryFigures.Of(view);
        var missions = MissionFigures.Of(view);
        return new(
            view.AsOf,
            view.Version,
            owner.Code,
            map.Value.ViewFor(owner),
            new(figures.Countries, figures.ByRegion),
            new(figures.Frameworks, figures.ByLevel, figures.Sectoral),
            Commitments(CommitmentFigures.Of(view), language),
            Agreements(AgreementFigures.Of(view), language),
            new(missions.Open, missions.Unknown, missions.Goals),
            [.. AnniversaryFigures.Of(calendar, view).Select(occasion => new AnniversarySummary(occasion))],
            [.. PlanGroups.Of(view, language)],
            [.. latest.Select(change => new SummaryChange(change, change.Title?.In(language)))]);
    }

    private static SummaryCommitments Commitments(CommitmentFigures figures, Language language) => new(
        figures.Total,
        figures.ByStatus,
        figures.ByGovernmentStatus,
        figures.Overdue,
        figures.OverdueClaimed,
        figures.Awaiting,
        figures.Disputed,
        figures.Obstructed,
        [.. figures.Late.Select(late => new SummaryLateCommitment(
            late.Commitment.Id, late.Commitment.Title.In(language), late.Commitment.DueOn!.Value, late.Overdue))]);

    private static SummaryAgreements Agreements(AgreementFigures figures, Language language) => new(
        figures.InForce,
        [.. figures.Expiring.Select(expiring => new SummaryExpiringAgreement(
            expiring.Agreement.Id,
            expiring.Agreement.Title.In(language),
            expiring.Standing.ExpiresOn!.Value,
            expiring.Standing.DaysToExpiry!.Value,
            expiring.Standing.NoticeBy))]);
}
