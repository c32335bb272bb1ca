using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>POST /mySubscriptions: subscribes the caller to what he or she may see.</summary>
public sealed class CreateMySubscription(MySubscriptionEndpoints endpoints, OwnSubscriptions own, TimeProvider clock)
{
    /// <summary>
    /// 201 with the subscription; for a webhook with its <c>secret</c>, which no later answer contains. A mail address that is not that of the
    /// caller's account gets a letter first, and nothing else until it is confirmed. 409 above the number that one person can have; 422.
    /// </summary>
    [Function(nameof(CreateMySubscription))]
    [Requires(Role.Reader, Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + MySubscriptionEndpoints.Path)] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        var now = clock.GetUtcNow();
        return await endpoints.WriteAsync(
            request, null, sent, bytes, (snapshot, context) => own.Create(snapshot, context.Principal, sent, now), StatusCodes.Status201Created, cancellationToken);
    }
}
