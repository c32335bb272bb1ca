using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Chain;

/// <summary>GET /{collection}/{id}/chain: the activities, agreements and commitments that are linked with a country, an agency, an activity, an agreement or a commitment.</summary>
public sealed class ReadChain(RecordEndpoints records, CollectionRegistry collections, RegistryViews views)
{
    /// <summary>200, or 304; 404.</summary>
    /// <remarks>With <c>asOf</c>, later facts are left out.</remarks>
    [Function(nameof(ReadChain))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "{collection:regex(^(" + ChainLinks.Subjects + ")$)}/{id}/chain")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var subject = await records.RecordAsync(view, new(collection, id), cancellationToken);
        return new ViewAnswer(
            view, language, () => new ChainTree(collections, view, onlyKnown: times.AsOf is not null).Of(subject.Key, ChainLinks.Of(subject.Key, view)));
    }
}
