using BangGiao.Records.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>PATCH /{collection}/{id}: changes a record with a merge patch (RFC 7396).</summary>
public sealed class PatchRecord(RecordEndpoints records, RecordWriter writer)
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
        new Parameters(request).Done();
        var (patch, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken, RequestBody.MergePatch);
        var result = await writer.WriteAsync(RecordEndpoints.Context(request, bytes), decisions => decisions.Patch(of, id, patch), cancellationToken);
        return await records.AnswerAsync(request, of, id, result, StatusCodes.Status200OK, cancellationToken);
    }
}
