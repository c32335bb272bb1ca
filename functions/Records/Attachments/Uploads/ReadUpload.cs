using System.Security.Cryptography;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>GET /{collection}/{id}/uploads/{uploadId}: lists the received and the missing chunks of an upload.</summary>
public sealed class ReadUpload(UploadEndpoints uploads, ChunkBlobs blobs)
{
    /// <summary>200 or 304; 404.</summary>
    [Function(Api.Last + nameof(ReadUpload))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/uploads/{uploadId}")] HttpRequest request,
        string collection,
        string id,
        string uploadId,
        CancellationToken cancellationToken)
    {
        var opened = await uploads.OpenAsync(request, collection, id, uploadId, cancellationToken);
        var (committed, others) = await blobs.BlocksAsync(opened.Key, cancellationToken);
        var received = ReceivedChunks.Of(opened.Stored.Upload.Chunks, committed.Concat(others));
        var body = UploadStateAnswer.Of(opened.Stored, received, opened.IsComplete);
        return new ViewAnswer(opened.View, Language.En, () => body)
        {
            // Chunks arrive without a change of the registry, so its version alone does not identify the answer.
            ETag = ETags.OfView(opened.View.Version, Convert.ToHexStringLower(SHA256.HashData(RecordJson.Bytes(body)))),
        };
    }
}
