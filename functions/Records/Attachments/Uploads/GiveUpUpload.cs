using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>DELETE /{collection}/{id}/uploads/{uploadId}: cancels an upload and deletes its chunks.</summary>
public sealed class GiveUpUpload(UploadEndpoints uploads, UploadStore store, ChunkBlobs blobs)
{
    /// <summary>204; 404; 409 when the upload is complete.</summary>
    [Function(Api.Last + nameof(GiveUpUpload))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Record + "/uploads/{uploadId}")] HttpRequest request,
        string collection,
        string id,
        string uploadId,
        CancellationToken cancellationToken)
    {
        var opened = await uploads.OpenAsync(request, collection, id, uploadId, cancellationToken);
        if (opened.IsComplete)
        {
            throw new RefusedException(new(
                RefusalKind.Conflict, $"The upload is complete and cannot be cancelled. DELETE {opened.Key.Record}/attachments/{opened.Key.Id} removes its attachment."));
        }
        await store.RemoveAsync(opened.Key, null, cancellationToken);
        await blobs.DiscardAsync(opened.Key, opened.Registry, cancellationToken);
        return new WriteAnswer(StatusCodes.Status204NoContent, opened.View.Version, null);
    }
}
