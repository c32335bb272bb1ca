using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
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

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>GET /kpis/counts: commitments and agreements counted under named definitions, each with its list.</summary>
/// <remarks>
/// Query: the filters that the lists of commitments and of agreements both have (<c>country</c>, <c>region</c>, <c>countryLevel</c>,
/// <c>agency</c>, <c>lead</c>, <c>activity</c>, <c>tag</c>, <c>q</c>, <c>from</c>, <c>to</c>, <c>period</c>, <c>calendar</c>);
/// <c>asOf</c>, <c>knownAt</c>; <c>lang</c>; <c>format=csv</c> or <c>format=xlsx</c>.
/// </remarks>
public sealed class ReadCounts(RecordEndpoints records, RegistryViews views, Vocabularies vocabularies, TableAnswers tables, OwnerState owner)
{
    private static readonly string[] Counted = [CommitmentCollection.PathName, AgreementCollection.PathName];

    private static readonly string[] Days = ["period", "calendar", "from", "to"];

    // What the lists of commitments and of agreements can both be narrowed by.
    private static readonly string[] Filters = ["country", "region", "countryLevel", "agency", "lead", "activity", "tag", "period", "calendar", "from", "to"];

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadCounts))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "kpis/counts")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        var scopes = Counted.ToDictionary(name => name, name => new CountScope(records.Collection(name), parameters, Filters));
        var isWhole = owner.Code == PublishedFigure.Owner && !Filters.Except(Days).Append("q").Any(parameters.All.ContainsKey);
        var whole = isWhole ? Counted.ToDictionary(name => name, name => new CountScope(records.Collection(name), parameters, [])) : null;
        var span = CountSpan.Of(parameters.Day("from"), parameters.Day("to"), PeriodQuery.Read(parameters, owner.Profile.Periods));
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        return form.IsTable
            ? tables.Of(request, form, view, language, new("kpiCounts", CountsBody.Columns, () => Body().Rows()))
            : new ViewAnswer(view, language, () => Body().Json());

        CountsBody Body() => new(scopes, whole, span, view, vocabularies, language);
    }
}
