using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.LastLook;

/// <summary>POST /lastLook/seen: the caller has looked at everything up to now.</summary>
public sealed class MoveLastLook(LastLookRequests requests)
{
    /// <summary>200 with the new mark, since which nothing has changed yet.</summary>
    [Function(nameof(MoveLastLook))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + LastLookRequests.Path + "/seen")] HttpRequest request, CancellationToken cancellationToken) =>
        requests.AnswerAsync(request, (_, now, epoch) => Looks.Seen(now, epoch), cancellationToken);
}
