using BangGiao.Registry.Log;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>GET /mySubscriptions: the subscriptions that the caller made for himself or herself.</summary>
public sealed class ListMySubscriptions(RegistryReader reader, MySubscriptionEndpoints endpoints)
{
    /// <summary>200 with all of them: a person has few. Not kept by caches, because every person has others.</summary>
    [Function(nameof(ListMySubscriptions))]
    [Requires(Role.Reader, Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + MySubscriptionEndpoints.Path)] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (snapshot, principal) = (await reader.CurrentAsync(cancellationToken), request.Principal());
        var items = OwnSubscriptions.Of(snapshot, principal).Select(record => endpoints.Body(record, snapshot, principal)).ToList();
        return new WriteAnswer(StatusCodes.Status200OK, snapshot.Version, new JObject { ["items"] = new JArray(items), ["total"] = items.Count, ["version"] = snapshot.Version });
    }
}
