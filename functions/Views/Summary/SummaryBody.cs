using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Targets;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Changes;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Summary;

/// <summary>Writes the figures of a day: all that a dashboard shows of it, so that who watches it asks one thing.</summary>
public sealed class SummaryBody(OccasionCalendar calendar, PlanGroups plan, OwnerState owner)
{
    /// <summary>The figures of a view, with the latest changes of the registry.</summary>
    public JObject Write(RegistryView view, Language language, IEnumerable<LatestChange> latest)
    {
        ArgumentNullException.ThrowIfNull(view);
        var figures = SummaryFigures.Of(view);
        return new()
        {
            ["asOf"] = IsoDate.Text(view.AsOf),
            ["version"] = view.Version,
            ["owner"] = owner.Code,
            ["relations"] = new JObject { ["countries"] = figures.Countries, ["byRegion"] = Counts(figures.ByRegion, name => name) },
            ["frameworks"] = new JObject
            {
                ["countries"] = figures.Frameworks,
                ["byLevel"] = Counts(figures.ByLevel, level => CodeName.Of(level)),
                ["sectoral"] = figures.Sectoral,
            },
            ["commitments"] = Commitments(CommitmentFigures.Of(view), language),
            ["agreements"] = Agreements(AgreementFigures.Of(view), language),
            ["missions"] = Missions(MissionFigures.Of(view)),
            ["anniversaries"] = new JArray(AnniversaryFigures.Of(calendar, view).Select(OccasionItem.Of)),
            ["plan"] = new JArray(plan.Of(view, language)),
            ["changes"] = new JArray(latest.Select(change => Change(change, language))),
        };
    }

    private static JObject Commitments(CommitmentFigures figures, Language language) => new()
    {
        ["total"] = figures.Total,
        ["byStatus"] = Counts(figures.ByStatus, status => CodeName.Of(status)),
        ["overdue"] = figures.Overdue,
        ["disputed"] = figures.Disputed,
        ["late"] = new JArray(figures.Late.Select(late => Late(late.Commitment, late.Overdue, language))),
    };

    private static JObject Late(Commitment commitment, Overdue overdue, Language language) => new()
    {
        ["id"] = commitment.Id,
        ["title"] = commitment.Title.In(language),
        ["dueOn"] = commitment.DueOn?.ToString(),
        ["overdue"] = RecordJson.ToBody(overdue),
    };

    private static JObject Agreements(AgreementFigures figures, Language language) => new()
    {
        ["inForce"] = figures.InForce,
        ["expiring"] = new JArray(figures.Expiring.Select(told => new JObject
        {
            ["id"] = told.Agreement.Id,
            ["title"] = told.Agreement.Title.In(language),
            ["expiresOn"] = IsoDate.Text(told.Standing.ExpiresOn!.Value),
            ["daysToExpiry"] = told.Standing.DaysToExpiry,
            ["noticeBy"] = told.Standing.NoticeBy is { } notice ? IsoDate.Text(notice) : null,
        })),
    };

    private static JObject Missions(MissionFigures figures) => new()
    {
        ["open"] = figures.Open,
        ["unknown"] = figures.Unknown,
        ["goals"] = new JArray(figures.Goals.Select(goal => new JObject { ["year"] = goal.Year, ["value"] = goal.Value })),
    };

    private static JObject Change(LatestChange latest, Language language)
    {
        var item = ChangeFeed.Item(latest.Change);
        if (latest.Title is { } title)
            item["title"] = title.In(language);
        item["countryIds"] = new JArray(latest.CountryIds);
        return item;
    }

    private static JObject Counts<T>(IReadOnlyDictionary<T, int> counts, Func<T, string> name)
        where T : notnull => new(counts.Select(pair => new JProperty(name(pair.Key), pair.Value)));
}
