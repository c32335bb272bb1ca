using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Registry.Owner;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.SigningSeries;

/// <summary>GET /kpis/signing: the days from signing an agreement to its copy, plan, first action and completion, over time.</summary>
/// <remarks>
/// Each point has the median, the distribution, and links to the agreements that it counts. Query: <c>by</c>, <c>calendar</c>, <c>periods</c>,
/// <c>period</c>, <c>compareTo</c>, <c>of</c>, <c>group</c> and <c>groups</c> as in <c>GET /kpis/series</c>; <c>step</c>; the filters of
/// <c>GET /kpis</c> that the list of agreements has, of which <c>from</c> and <c>to</c> say when they were signed; <c>asOf</c>,
/// <c>knownAt</c>; <c>lang</c>; <c>format=csv</c> or <c>format=xlsx</c>.
/// </remarks>
public sealed class ReadSigningSeries(RecordEndpoints records, RegistryViews views, Vocabularies vocabularies, TableAnswers tables, OwnerCalendar calendar, OwnerState owner)
{
    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadSigningSeries))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "kpis/signing")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        // The day is fixed here, so that the periods are those of the view when midnight passes between the two.
        times = times with { AsOf = times.AsOf ?? calendar.Today };
        var scope = SigningScope.ReadOfDays(records.Collection(AgreementCollection.PathName), parameters);
        var query = SigningSeriesQuery.Read(parameters, times.AsOf.Value, owner.Profile.Periods);
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        return form.IsTable
            ? tables.Of(request, form, view, language, new("signingSeries", SigningSeriesBody.Columns, () => Body().Rows()))
            : new ViewAnswer(view, language, () => Body().Json());

        SigningSeriesBody Body() => new(new(view, scope, query), query, scope, view, vocabularies, language);
    }
}
