using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Treaties.NextSteps;

/// <summary>GET /nextSteps: the next step of each agreement before signing, with the body that has to act, since when, and by which day.</summary>
/// <remarks>
/// The steps follow from those that are recorded and from the records of <c>deadlineRules</c>. Only a step with a statutory period has a
/// last day and an article. Which authority decides on negotiation and signing is not recorded, so its step names no agency. <c>asOf</c>
/// states the steps as they stood on a day.
/// </remarks>
public sealed class ReadNextSteps(RegistryViews views, Vocabularies vocabularies, TableAnswers tables, OwnerState owner)
{
    private const string List = "nextSteps";

    private static readonly IReadOnlyList<Field> Columns = FieldMap.Of(typeof(NextStepItem)).Columns;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadNextSteps))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var form = TableForm.Read(request, parameters);
        var query = NextStepQuery.Read(parameters, List, form, owner);
        parameters.Done();

        var view = await views.OpenAsync(request, query.Paging.TimesOr(query.Times), cancellationToken);
        var page = new ListPage<NextStep>(List, query.Paging, view, query.Language, new(() => query.Select(view)));
        if (form.IsTable)
            return tables.Of(request, form, view, query.Language, page.Table(request, Columns, step => Item(step, view, query.Language)));
        return page.Json(request, next => new NextStepsAnswer(
            view.AsOf,
            query.Language,
            query.Language.Direction(),
            [.. page.Items.Select(step => Item(step, view, query.Language))],
            page.All.Count,
            page.All.CountBy(step => step.Step).OrderBy(pair => pair.Key).ToDictionary(),
            view.Version,
            next));
    }

    private NextStepItem Item(NextStep next, RegistryView view, Language language) => new(
        new(next.Agreement.Id, next.Agreement.Title.In(language)),
        next.Step,
        vocabularies.Label("procedureStep", CodeName.Of(next.Step)).In(language),
        next.Actor,
        next.AgencyId is { } agency ? new(agency, view.Find(new RecordKey(AgencyCollection.PathName, agency))?.As<Agency>().Name.In(language)) : null,
        [.. AgreementFilters.CountriesOf(next.Agreement, view)],
        next.Since,
        next.Since is { } since ? view.AsOf.DayNumber - since.First.DayNumber : null,
        next.Duty?.DueOn,
        next.Duty?.DueOn?.DayNumber - view.AsOf.DayNumber,
        next.Duty?.Status,
        next.Duty is { Rule: var rule } ? new(rule.Id, rule.Law, rule.Article, rule.Reading) : null);
}
