using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>PUT /{collection}/{id}: replaces a record, or creates it with If-None-Match: *.</summary>
public sealed class ReplaceRecord(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>200 or 201; 428 without a precondition, 412 when it fails.</summary>
    [Function(Api.Last + nameof(ReplaceRecord))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Api.Record)] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Writable(collection, request);
        var status = ETags.Precondition(request).MustNotExist ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return await writes.WithBodyAsync(
            request, of, id, RequestBody.Json, sent => decisions => decisions.Replace(of, id, sent.Body), status, cancellationToken);
    }
}
