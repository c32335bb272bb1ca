using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.LastLook;

/// <summary>GET /lastLook: what changed since the caller last looked. It moves nothing.</summary>
public sealed class ReadLastLook(LastLookRequests requests)
{
    /// <summary>200 or 304; without <c>since</c> when the caller has not looked yet.</summary>
    [Function(nameof(ReadLastLook))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + LastLookRequests.Path)] HttpRequest request, CancellationToken cancellationToken) =>
        requests.AnswerAsync(request, (kept, _, _) => kept, cancellationToken);
}
