using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Proofs;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Proofs;

/// <summary>GET /integrity/proofs/{version}: the proof that a change with its hash belongs to the log, for a witness who keeps the pair.</summary>
/// <remarks>
/// It has hashes and numbers and no content of a record, so everybody who may read the registry's version may read it (ADR 42). With <c>hash</c> the
/// answer says in <c>matches</c> whether the registry has that hash for the version; where it has not, its history is another one.
/// <c>treeSize</c> names an earlier tree, such as that of a signed head that the witness holds.
/// </remarks>
public sealed class ReadProof(RegistryViews views, LogTree tree, SignedHeads heads)
{
    /// <summary>
    /// 200, or 304; 404 when the registry has no such change (a restored one may have lost it); 409 when the log cannot prove it, because
    /// rows were altered or are missing, or because the change has no hash.
    /// </summary>
    [Function(nameof(ReadProof))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "integrity/proofs/{version}")] HttpRequest request,
        string version,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var query = ProofQuery.Read(version, parameters);
        var language = parameters.Language();
        parameters.Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var size = query.SizeIn(view.Snapshot);
        var signed = size == view.Version ? await ProvedAsync(() => heads.OfAsync(view.Snapshot, cancellationToken)) : null;
        return new ViewAnswer(view, language, CachedAnswer.Json, async () =>
            RecordJson.Bytes(new ProofAnswer(await ProvedAsync(() => tree.ProveAsync(view.Snapshot, query.Version, size, CancellationToken.None)), query.Hash, signed)))
        {
            MoreParts = [signed?.Jws ?? ""],
        };
    }

    private static async Task<T> ProvedAsync<T>(Func<Task<T>> prove)
    {
        try
        {
            return await prove();
        }
        catch (UnprovableLogException e)
        {
            throw new RefusedException(new(RefusalKind.Conflict, e.Message));
        }
    }
}
