using BangGiao.Records.Endpoints;
using BangGiao.Registry.Proofs;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Proofs;

/// <summary>GET /integrity/heads: the signed heads of a month, the newest first, and the months that have any.</summary>
/// <remarks>Heads stay in the list when the registry was restored to an earlier state: they prove that it had another one.</remarks>
public sealed class ListHeads(RegistryViews views, HeadBlobs blobs, TimeProvider clock)
{
    /// <summary>200, or 304. Without a signing key the list is empty.</summary>
    [Function(nameof(ListHeads))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "integrity/heads")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var month = parameters.Text("month");
        if (month is not null && !HeadHour.IsMonth(month))
            parameters.Fault("month", "must be a month such as 2026-11");
        var language = parameters.Language();
        parameters.Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var months = await blobs.MonthsAsync(cancellationToken);
        var of = month ?? HeadHour.Of(clock.GetUtcNow()).Month;
        var items = months.Contains(of) ? await blobs.ListAsync(of, cancellationToken) : [];
        var body = RecordJson.Bytes(new SignedHeadListAnswer(of, months, [.. items.Select(item => new SignedHeadItem(item.Hour.ToString(), item.Version))], view.Version));
        return new ViewAnswer(view, language, CachedAnswer.Json, () => Task.FromResult(body)) { MoreParts = [ETags.OfContent(body)] };
    }
}
