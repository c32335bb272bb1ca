using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Registry.Owner;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.Kpis;

/// <summary>GET /kpis: the figures of the mechanism on a day, each with links to the commitments that it counts.</summary>
/// <remarks>
/// Query: <c>asOf</c> (default today; commitments made later do not count, and states are those of that day) and <c>knownAt</c>; the
/// filters <c>country</c>, <c>region</c>, <c>countryLevel</c>, <c>sector</c>, <c>agency</c> (leads or coordinates), <c>lead</c>, <c>agreement</c>,
/// <c>activity</c>, <c>inAgreement</c>, <c>atActivity</c>, <c>highLevel</c>, <c>concludedAs</c>, <c>tag</c>, <c>q</c>,
/// <c>from</c>, <c>to</c>, <c>period</c> and <c>calendar</c> (when the commitment was made) as in the list of commitments; <c>by=agency</c>, <c>country</c>,
/// <c>region</c>, <c>level</c> or <c>sector</c> for figures by group; <c>lang</c>; <c>format=csv</c> or <c>format=xlsx</c>.
/// </remarks>
public sealed class ReadKpis(RecordEndpoints records, RegistryViews views, OwnerState owner, Vocabularies vocabularies, TableAnswers tables)
{
    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadKpis))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "kpis")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, knownAt, language) = (ViewParameters.Read(parameters), parameters.Text("knownAt"), parameters.Language());
        var scope = KpiScope.Read(records.Collection(CommitmentCollection.PathName), owner.Profile.Periods, parameters);
        var signing = new SigningTable(records.Collection(AgreementCollection.PathName), parameters);
        var grouping = KpiGrouping.Read(parameters);
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        return form.IsTable
            ? tables.Of(request, form, view, language, new("kpis", KpiBody.Columns, () => Body().Rows()))
            : new ViewAnswer(view, language, () => Body().Json());

        KpiBody Body()
        {
            var table = KpiTable.Of(view, scope, commitment => grouping?.KeysIn(commitment, view, scope) ?? []);
            return new(table, signing, scope, grouping, new(scope, view.AsOf, knownAt), view, vocabularies, language);
        }
    }
}
