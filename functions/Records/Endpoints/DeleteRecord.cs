using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>DELETE /{collection}/{id}: deletes a record. Its history is kept, and it can be restored.</summary>
public sealed class DeleteRecord(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>204; 409 when other records refer to it, 428 without If-Match, 412 when it has changed.</summary>
    [Function(Api.Last + nameof(DeleteRecord))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Record)] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Writable(collection, request);
        return await writes.WithoutBodyAsync(request, of, id, decisions => decisions.Delete(of, id), cancellationToken);
    }
}
