using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>PATCH /mySubscriptions/{id}: changes one of the caller's own subscriptions with a merge patch (RFC 7396).</summary>
public sealed class PatchMySubscription(MySubscriptionEndpoints endpoints, OwnSubscriptions own, TimeProvider clock)
{
    /// <summary>200; 404, also for a subscription of somebody else; 428 without If-Match, 412 when it has changed. Another mail address must be confirmed again.</summary>
    [Function(nameof(PatchMySubscription))]
    [Requires(Role.Reader, Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = Api.Base + MySubscriptionEndpoints.Path + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken, RequestBody.MergePatch);
        var now = clock.GetUtcNow();
        return await endpoints.WriteAsync(
            request, id, sent, bytes, (snapshot, context) => own.Patch(snapshot, context.Principal, id, sent, context.Precondition, now), StatusCodes.Status200OK, cancellationToken);
    }
}
