using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>PATCH /{collection}/{id}: changes a record with a merge patch (RFC 7396).</summary>
public sealed class PatchRecord(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>200; 428 without If-Match, 412 when the record has changed.</summary>
    [Function(Api.Last + nameof(PatchRecord))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = Api.Record)] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Writable(collection, request);
        return await writes.WithBodyAsync(
            request, of, id, RequestBody.MergePatch, sent => decisions => decisions.Patch(of, id, sent.Body), StatusCodes.Status200OK, cancellationToken);
    }
}
