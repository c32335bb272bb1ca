using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Registry.Owner;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.AnniversaryList;

/// <summary>GET /anniversaries: the anniversaries of a period, each with its explanation.</summary>
/// <remarks>
/// <c>from</c> and <c>to</c> are both included; the default is one year from the day of the view, the maximum is 50 years. <c>event</c>,
/// <c>class</c>, <c>importance</c> (the least), <c>country</c>, <c>region</c> and <c>level</c> (on the day of the view) filter the list; <c>sort=importance</c> puts what matters first. <c>by=region</c> or
/// <c>by=year</c> adds counts. <c>limit</c> and <c>cursor</c> page through it. <c>lang</c> sets the language of the explanations.
/// <c>asOf</c>, <c>knownAt</c> <c>format=csv</c> and <c>format=xlsx</c> work as in every list.
/// </remarks>
public sealed class ReadAnniversaries(RegistryViews views, OccasionCalendar calendar, AnniversaryReasons reasons, TableAnswers tables, OwnerState owner)
{
    private const string List = "anniversaries";

    private static readonly IReadOnlyList<string> Orders = ["date", "importance"];

    private static readonly IReadOnlyList<Field> Columns =
    [
        .. OccasionColumns.First,
        new("originalDate", FieldKind.Date, typeof(DateOnly)), new("years", FieldKind.Integer, typeof(int)), new("class", FieldKind.Text, typeof(string)),
        new("importance", FieldKind.Text, typeof(string)),
        .. OccasionColumns.Last,
    ];

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadAnniversaries))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var form = TableForm.Read(request, parameters);
        var query = OccasionQuery.Read(List, parameters, OccasionEvents.Anniversaries, form, owner);
        query = query with
        {
            Scope = query.Scope with { Classes = OccasionQuery.ReadClasses(parameters, calendar.Rules), Least = OccasionQuery.ReadImportance(parameters, null) },
        };
        var isRanked = parameters.Choice("sort", Orders) != Orders[0];
        var by = parameters.Choice("by", AnniversaryGroups.Choices);
        parameters.Done();

        var view = await views.OpenAsync(request, query.Paging.TimesOr(query.Times), cancellationToken);
        var (from, to) = query.SpanOn(view.AsOf, parameters);
        var page = new ListPage<Occasion>(List, query.Paging, view, query.Language, new(() => InOrder(query.Select(calendar.Anniversaries(view, from, to), view), isRanked)));
        if (form.IsTable)
            return tables.Of(request, form, view, query.Language, page.Table(request, Columns, occasion => new AnniversaryRow(occasion)) with
            {
                References = OccasionColumns.References,
                Codes = OccasionColumns.Codes,
            });
        return page.Json(request, next => new AnniversariesAnswer(
            [.. page.Items.Select(occasion => new AnniversaryItem(occasion, reasons.Of(occasion, view, query.Language)))],
            page.All.Count,
            by == AnniversaryGroups.Choices[0] ? null : new AnniversaryGroups(calendar.Rules, view).Of(page.All, by),
            view.Version,
            next));
    }

    // The sort is stable: what matters as much stays in the order of days.
    private static IReadOnlyList<Occasion> InOrder(IReadOnlyList<Occasion> occasions, bool isRanked) =>
        isRanked ? [.. occasions.OrderByDescending(occasion => occasion.Weight)] : occasions;
}
