using BangGiao.Access;
using BangGiao.Changes;
using BangGiao.Dates;
using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Languages;
using BangGiao.Occasions;
using BangGiao.Records;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Summary;

/// <summary>GET /summary: a dashboard's figures in one call, as of a day.</summary>
public sealed class ReadSummary(Views views, ChangeFeed feed, OccasionCalendar calendar, OwnerState owner)
{
    private const int LatestChanges = 10;

    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadSummary))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "summary")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        return new ViewAnswer(view, language, ViewAnswer.Json, async () =>
        {
            var latest = await feed.LatestAsync(view, LatestChanges, cancellationToken);
            return System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(Body(view, language, latest)));
        });
    }

    private JObject Body(RegistryView view, Language language, IEnumerable<JObject> latest)
    {
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
            ["commitments"] = Commitments(CommitmentFigures.Of(view)),
            ["agreements"] = Agreements(AgreementFigures.Of(view), language),
            ["missions"] = Missions(MissionFigures.Of(view)),
            ["anniversaries"] = new JArray(AnniversaryFigures.Of(calendar, view).Select(OccasionItem.Of)),
            ["changes"] = new JArray(latest),
        };
    }

    private static JObject Commitments(CommitmentFigures figures) => new()
    {
        ["total"] = figures.Total,
        ["byStatus"] = Counts(figures.ByStatus, status => CodeName.Of(status)),
        ["overdue"] = figures.Overdue,
        ["disputed"] = figures.Disputed,
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

    private static JObject Counts<T>(IReadOnlyDictionary<T, int> counts, Func<T, string> name)
        where T : notnull => new(counts.Select(pair => new JProperty(name(pair.Key), pair.Value)));
}
