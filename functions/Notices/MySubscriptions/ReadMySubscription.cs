using BangGiao.Records.Collections;
using BangGiao.Registry.Log;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>GET /mySubscriptions/{id}: one of the caller's own subscriptions.</summary>
public sealed class ReadMySubscription(RegistryReader reader, MySubscriptionEndpoints endpoints)
{
    /// <summary>200; 404, also for a subscription of somebody else.</summary>
    [Function(nameof(ReadMySubscription))]
    [Requires(Role.Reader, Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + MySubscriptionEndpoints.Path + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (snapshot, principal) = (await reader.CurrentAsync(cancellationToken), request.Principal());
        return OwnSubscriptions.Find(snapshot, principal, id) is { } record
            ? new WriteAnswer(StatusCodes.Status200OK, snapshot.Version, endpoints.Body(record, snapshot, principal)) { ETag = ETags.OfVersion(record.Version) }
            : throw new RefusedException(Refusals.NotFound(new(MySubscriptionEndpoints.Path, id)));
    }
}
