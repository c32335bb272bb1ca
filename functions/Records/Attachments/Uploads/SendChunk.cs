using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>PUT /{collection}/{id}/uploads/{uploadId}/{n}: a chunk of a file, counted from 0, in any order; sent again it replaces the earlier one.</summary>
public sealed class SendChunk(UploadEndpoints uploads, UploadStore store, ChunkBlobs blobs, TimeProvider clock)
{
    /// <summary>
    /// 204; 400 and 413 for another length than the chunk has, 400 when it is not what its Content-Digest says, 404, 409 when the upload is
    /// completed, 415.
    /// </summary>
    [Function(Api.Last + nameof(SendChunk))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Api.Record + "/uploads/{uploadId}/{n:int}")] HttpRequest request,
        string collection,
        string id,
        string uploadId,
        string n,
        CancellationToken cancellationToken)
    {
        var opened = await uploads.OpenAsync(request, collection, id, uploadId, cancellationToken);
        var chunk = Number(n, opened.Stored.Upload.Chunks);
        using var sent = SentChunk.Open(request, chunk, opened.Stored.Upload.Chunks);
        if (opened.IsComplete || (await blobs.FindAsync(opened.Key, cancellationToken))?.Sha256 is not null)
            throw new RefusedException(new(RefusalKind.Conflict, "All chunks of this upload were there, and its file is made: it takes no more."));
        if (await store.TouchAsync(opened.Key, opened.Registry, cancellationToken) is null)
            throw new RefusedException(UploadEndpoints.NotFound(opened.Key));

        await blobs.StageAsync(opened.Key, chunk, ChunkBlock.NewSending(clock.GetUtcNow()), sent.ReadAsync, cancellationToken);
        return new WriteAnswer(StatusCodes.Status204NoContent, opened.View.Version, null);
    }

    private static int Number(string n, ChunkPlan chunks)
    {
        if (int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < chunks.Count)
            return number;
        var there = chunks.Count == 0 ? "an empty file has none" : $"they are 0 to {chunks.Count - 1}";
        throw new RefusedException(new(RefusalKind.NotFound, $"The file has no such chunk; {there}."));
    }
}
