using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Proofs;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Proofs;

/// <summary>GET /integrity/heads/{id}: a signed head, as it was stored in its hour.</summary>
public sealed class ReadHead(RegistryViews views, HeadBlobs blobs, HeadSigner signer)
{
    /// <summary>200, or 304; 404 for an hour without one.</summary>
    [Function(nameof(ReadHead))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "integrity/heads/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var jws = HeadHour.TryParse(id, out var hour) ? await blobs.FindAsync(hour, cancellationToken) : null;
        if (jws is null || signer.Read(jws) is not { } signed)
            throw new RefusedException(new(RefusalKind.NotFound, $"There is no signed head {id}. The id is an hour in UTC, such as 2026-11-28T22; GET /integrity/heads lists them."));
        var head = signed.Head;
        return new ViewAnswer(view, language, () => new SignedHeadAnswer(hour.ToString(), head.Version, head.Hash, head.RootHash, signed.At, signed.KeyId, jws)) { MoreParts = [jws] };
    }
}
