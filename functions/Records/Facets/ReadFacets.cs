using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Facets;

/// <summary>GET /facets/{collection}: how many records of a list have each value of its filters.</summary>
/// <remarks>
/// The filters, <c>q</c>, <c>asOf</c> and <c>knownAt</c> are those of the list. Each facet counts with all filters but its own, so a number
/// is the <c>total</c> of the list that also has that value of the filter. <c>facet</c> names the filters to count by; without it they are
/// those of codes. Filters of days and numbers cannot be counted. The path is not <c>/{collection}/facets</c>, because that would be the
/// path of a record.
/// </remarks>
public sealed class ReadFacets(RecordEndpoints records, RegistryViews views, CollectionFilters filters)
{
    /// <summary>200 or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadFacets))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "facets/{collection}")] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Readable(collection, request);
        var parameters = new Parameters(request);
        var query = FacetQuery.Read(of, parameters, filters.For(request.Principal(), of));
        parameters.Done();

        var view = await views.OpenAsync(request, query.Times, cancellationToken);
        return new ViewAnswer(view, query.Language, () => query.In(view));
    }
}
