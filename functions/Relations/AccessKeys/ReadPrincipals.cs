using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Relations.AccessKeys;

/// <summary>GET /principals: the keys and the people of Microsoft Entra ID with their rights, and when each was last seen.</summary>
public sealed class ReadPrincipals(RegistryViews views, PrincipalList list)
{
    /// <summary>200 or 304. The last use is known to the hour, and may be missing: it is noted beside the log, without a guarantee.</summary>
    [Function(nameof(ReadPrincipals))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "principals")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        return new UnstoredAnswer(await list.OfAsync(view, cancellationToken)) { RegistryVersion = view.Version };
    }
}
