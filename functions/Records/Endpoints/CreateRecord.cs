using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>POST /{collection}: creates a record.</summary>
public sealed class CreateRecord(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>201 with Location and ETag. A repeat with the same Idempotency-Key gets the first answer again.</summary>
    [Function(Api.Last + nameof(CreateRecord))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Collection)] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Writable(collection, request);
        return await writes.WithBodyAsync(
            request, of, null, RequestBody.Json, sent => decisions => decisions.Create(of, sent.Body), StatusCodes.Status201Created, cancellationToken);
    }
}
