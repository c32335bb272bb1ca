using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>DELETE /{collection}/{id}/uploads/{uploadId}: gives an upload up, with all that came in of it.</summary>
public sealed class GiveUpUpload(UploadEndpoints uploads, UploadStore store, ChunkBlobs blobs)
{
    /// <summary>204; 404, 409 when it is an attachment already.</summary>
    [Function(Api.Last + nameof(GiveUpUpload))]
    [Requires(Role.Editor)]
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
                RefusalKind.Conflict, $"The upload is complete. DELETE {opened.Key.Record}/attachments/{opened.Key.Id} removes the attachment that it became."));
        }
        await store.RemoveAsync(opened.Key, null, cancellationToken);
        await blobs.DiscardAsync(opened.Key, opened.Registry, cancellationToken);
        return new WriteAnswer(StatusCodes.Status204NoContent, opened.View.Version, null);
    }
}
