using BangGiao.Records.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>POST /{collection}/{id}/restore: restores a deleted record, or a record's state at an older version of the registry.</summary>
public sealed class RestoreRecord(RecordEndpoints records, RecordWrites writes, RecordWriter writer)
{
    /// <summary>200; 404 when it did not exist at that version, 409 when it is not deleted and no version is given.</summary>
    [Function(Api.Last + nameof(RestoreRecord))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Record + "/restore")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Writable(collection, request);
        var parameters = new Parameters(request);
        var version = parameters.Number("version", otherwise: 0, least: 1, most: long.MaxValue);
        parameters.Done();
        var result = await writer.RestoreAsync(of, id, version == 0 ? null : version, RecordWrites.Context(request, []), cancellationToken);
        return writes.Answer(request, of, id, result, StatusCodes.Status200OK);
    }
}
