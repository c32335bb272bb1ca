using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Proofs;

/// <summary>GET /integrity/keys: the public keys that verify signed heads, also for callers who may not read the registry.</summary>
/// <remarks>A witness keeps them when the cooperation begins, because somebody who can alter the log may be able to alter this answer too.</remarks>
public sealed class ListHeadKeys(HeadSigner signer)
{
    /// <summary>200, or 304.</summary>
    [Function(nameof(ListHeadKeys))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "integrity/keys")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new StaticAnswer(signer.KeySet, StaticAnswer.Revalidated);
    }
}
