using BangGiao.Records.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>PUT /{collection}/{id}: replaces a record, or creates it with If-None-Match: *.</summary>
public sealed class ReplaceRecord(RecordEndpoints records, RecordWriter writer)
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
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        var context = RecordEndpoints.Context(request, bytes);
        var result = await writer.WriteAsync(context, decisions => decisions.Replace(of, id, sent), cancellationToken);
        var status = context.Precondition.MustNotExist ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return await records.AnswerAsync(request, of, id, result, status, cancellationToken, sent);
    }
}
