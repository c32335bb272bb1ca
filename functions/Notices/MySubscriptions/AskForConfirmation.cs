using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>POST /mySubscriptions/{id}/confirmation: has the mail that asks for confirmation sent again.</summary>
public sealed class AskForConfirmation(MySubscriptionEndpoints endpoints, OwnSubscriptions own, TimeProvider clock)
{
    /// <summary>200 with the subscription; 404; 409 when nothing is to be confirmed, or after ten letters within a day.</summary>
    [Function(nameof(AskForConfirmation))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + MySubscriptionEndpoints.Path + "/{id}/confirmation")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var now = clock.GetUtcNow();
        return endpoints.WriteAsync(request, id, [], [], (snapshot, context) => own.Ask(snapshot, context.Principal, id, now), StatusCodes.Status200OK, cancellationToken);
    }
}
