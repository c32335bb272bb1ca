using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>GET /principal: who asks, what he may do, and how to be somebody else. For everybody, also where the public may read nothing.</summary>
public sealed class ReadPrincipal(IOptions<EntraOptions> options)
{
    /// <summary>200, or 304; 401 for a key or token that is not good.</summary>
    [Function(nameof(ReadPrincipal))]
    [Open(Identifies = true)]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "principal")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new PrincipalAnswer(request.Principal(), options.Value.SignIn);
    }
}
