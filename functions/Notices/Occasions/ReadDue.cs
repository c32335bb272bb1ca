using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Occasions;

/// <summary>GET /due: what falls due, who is concerned, and when they are told.</summary>
/// <remarks>
/// Commitments due, late (on the days on which somebody else is told) and to be reviewed; agreements' ends, last days of notice and reviews;
/// rounds of the mechanism. <c>from</c> and <c>to</c> as for anniversaries; <c>event</c>, <c>agency</c>, <c>country</c>, <c>region</c>,
/// <c>level</c>, <c>limit</c> and <c>cursor</c>, <c>asOf</c>, <c>knownAt</c>, <c>format=csv</c>.
/// </remarks>
public sealed class ReadDue(RegistryViews views, OccasionCalendar calendar)
{
    private const string List = "due";

    private static readonly IReadOnlyList<Field> Columns =
    [
        .. OccasionColumns.First,
        new("daysAhead", FieldKind.Integer, typeof(int)), new("escalation", FieldKind.Text, typeof(string)),
        new("agencyIds", FieldKind.TextList, typeof(IReadOnlyList<string>)),
        .. OccasionColumns.Last,
    ];

    /// <summary>200, or 304; 400 for a parameter that is unknown or has a fault.</summary>
    [Function(nameof(ReadDue))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var query = OccasionQuery.Read(List, parameters, OccasionEvents.Deadlines);
        query = query with { Scope = query.Scope with { AgencyIds = OccasionQuery.ReadAgencies(parameters) } };
        var isTable = Accepted.IsTable(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, query.PageTimes, cancellationToken);
        var (from, to) = query.SpanOn(view.AsOf, parameters);
        var page = new OccasionPage(List, query, view, new(() => query.Select(calendar.Deadlines(view, from, to), view)));
        if (isTable)
            return page.Table(request, Columns, occasion => new DueItem(occasion, view.AsOf));
        return page.Json(request, next => new DueListAnswer(
            [.. page.Items.Select(occasion => new DueItem(occasion, view.AsOf))],
            page.All.Count,
            OccasionEvents.Deadlines.ToDictionary(deadline => deadline, deadline => page.All.Count(occasion => occasion.Event == deadline)),
            view.Version,
            next));
    }
}
