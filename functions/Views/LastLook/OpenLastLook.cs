using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.LastLook;

/// <summary>POST /lastLook/opened: the caller opened the overview. On a new day, the mark moves to the last opening.</summary>
public sealed class OpenLastLook(LastLookRequests requests)
{
    /// <summary>200 with what changed since the mark. At most one row an hour is written for a person.</summary>
    [Function(nameof(OpenLastLook))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + LastLookRequests.Path + "/opened")] HttpRequest request, CancellationToken cancellationToken) =>
        requests.AnswerAsync(request, (kept, now, epoch) => kept is null ? Looks.Seen(now, epoch) : Looks.Opened(kept, now), cancellationToken);
}
