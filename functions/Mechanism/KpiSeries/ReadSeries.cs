using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Registry.Owner;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>GET /kpis/series: the figures of the mechanism over time, each point with links to the commitments that it counts.</summary>
/// <remarks>
/// Query: <c>by</c> (the length of the periods), <c>calendar</c>, <c>periods</c> and <c>period</c> (how many, and the last one),
/// <c>compareTo</c>, <c>of</c>, <c>group</c> and <c>groups</c>, <c>figure</c>; the filters of <c>GET /kpis</c>, of which <c>from</c> and
/// <c>to</c> say when the commitments were made; <c>asOf</c>, <c>knownAt</c>; <c>lang</c>; <c>format=csv</c> or <c>format=xlsx</c>.
/// </remarks>
public sealed class ReadSeries(RecordEndpoints records, RegistryViews views, Vocabularies vocabularies, TableAnswers tables, OwnerCalendar calendar, OwnerState owner)
{
    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadSeries))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "kpis/series")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, knownAt, language) = (ViewParameters.Read(parameters), parameters.Text("knownAt"), parameters.Language());
        // The day is fixed here, so that the periods are those of the view when midnight passes between the two.
        times = times with { AsOf = times.AsOf ?? calendar.Today };
        var scope = KpiScope.ReadOfDays(records.Collection(CommitmentCollection.PathName), parameters);
        var query = SeriesQuery.Read(parameters, times.AsOf.Value, owner.Profile.Periods);
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        return form.IsTable
            ? tables.Of(request, form, view, language, new("kpiSeries", SeriesBody.Columns, () => Body().Rows()))
            : new ViewAnswer(view, language, () => Body().Json());

        SeriesBody Body() => new(SeriesTable.Of(view, scope, query), query, new(scope, query, knownAt), view, vocabularies, language);
    }
}
