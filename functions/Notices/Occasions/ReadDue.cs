using BangGiao.Notices.Events;
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

namespace BangGiao.Notices.Occasions;

/// <summary>GET /due: the deadlines of a period, each with its agencies and lead days.</summary>
/// <remarks>
/// The deadlines are due days, escalation days and reviews of commitments, and claims that await assessment; ends, last days for notice and reviews of agreements; duties
/// and yearly reports by law; first and last days of review cycles; decisions of meetings; tasks for anniversaries. <c>from</c> and <c>to</c> are both included; the default is one year from the day of the view, the maximum
/// is 50 years. <c>event</c>, <c>agency</c>, <c>country</c>, <c>region</c> and <c>level</c> filter the list; <c>limit</c> and <c>cursor</c>
/// page through it. <c>asOf</c>, <c>knownAt</c> <c>format=csv</c> and <c>format=xlsx</c> work as in every list.
/// </remarks>
public sealed class ReadDue(RegistryViews views, OccasionCalendar calendar, TableAnswers tables, OwnerState owner)
{
    private const string List = "due";

    private static readonly IReadOnlyList<Field> Columns =
    [
        .. OccasionColumns.First,
        new("daysAhead", FieldKind.Integer, typeof(int)), new("escalation", FieldKind.Text, typeof(string)),
        new("agencyIds", FieldKind.TextList, typeof(IReadOnlyList<string>)),
        .. OccasionColumns.Last,
    ];

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadDue))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var form = TableForm.Read(request, parameters);
        var query = OccasionQuery.Read(List, parameters, OccasionEvents.Deadlines, form, owner);
        query = query with { Scope = query.Scope with { AgencyIds = OccasionQuery.ReadAgencies(parameters) } };
        parameters.Done();

        var view = await views.OpenAsync(request, query.Paging.TimesOr(query.Times), cancellationToken);
        var (from, to) = query.SpanOn(view.AsOf, parameters);
        var page = new ListPage<Occasion>(List, query.Paging, view, query.Language, new(() => query.Select(calendar.Deadlines(view, from, to), view)));
        if (form.IsTable)
            return tables.Of(request, form, view, query.Language, page.Table(request, Columns, occasion => new DueItem(occasion, view.AsOf)) with
            {
                References = OccasionColumns.References,
                Codes = OccasionColumns.Codes,
            });
        return page.Json(request, next => new DueListAnswer(
            [.. page.Items.Select(occasion => new DueItem(occasion, view.AsOf))],
            page.All.Count,
            OccasionEvents.Deadlines.ToDictionary(deadline => deadline, deadline => page.All.Count(occasion => occasion.Event == deadline)),
            view.Version,
            next));
    }
}
