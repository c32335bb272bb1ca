using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.LastLook;

/// <summary>DELETE /lastLook: forgets when the caller looked.</summary>
public sealed class ForgetLastLook(LookLog looks, RegistryReader reader)
{
    /// <summary>204, also where nothing was kept.</summary>
    [Function(nameof(ForgetLastLook))]
    [Requires(Role.Reader, Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + LastLookRequests.Path)] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        await looks.ForgetAsync(request.Principal().Credential!, cancellationToken);
        return new WriteAnswer(StatusCodes.Status204NoContent, (await reader.CurrentAsync(cancellationToken)).Version, null);
    }
}
