using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>
/// GET /principal: the caller's name and rights, and the ways to sign in. Open to everybody, even if anonymous reading is off.
/// </summary>
public sealed class ReadPrincipal(IOptions<EntraOptions> options)
{
    /// <summary>200 or 304; 401 for an invalid key or token.</summary>
    [Function(nameof(ReadPrincipal))]
    [Open(Identifies = true)]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "principal")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new UnstoredAnswer(Answer(request.Principal(), options.Value.SignIn));
    }

    private static CallerAnswer Answer(Principal principal, EntraSignIn? entra) => new(
        principal.Name,
        principal.Role,
        principal.Roles,
        principal.AgencyIds,
        principal.Clearance == Classification.Confidential,
        principal.ExpiresAt,
        principal.Email,
        new(Keys: true, entra is null ? null : new(entra.Authority.OriginalString, entra.ClientId, entra.Scope)));
}
