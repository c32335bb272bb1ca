using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>DELETE /mySubscriptions/{id}: ends one of the caller's own subscriptions. Its pending notifications are dropped.</summary>
public sealed class DeleteMySubscription(MySubscriptionEndpoints endpoints, OwnSubscriptions own)
{
    /// <summary>204; 404, also for a subscription of somebody else; 428 without If-Match, 412 when it has changed.</summary>
    [Function(nameof(DeleteMySubscription))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + MySubscriptionEndpoints.Path + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        return endpoints.WriteAsync(
            request, id, [], [], (snapshot, context) => own.Delete(snapshot, context.Principal, id, context.Precondition), StatusCodes.Status204NoContent, cancellationToken);
    }
}
