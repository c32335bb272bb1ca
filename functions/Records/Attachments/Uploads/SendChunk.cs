using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>
/// PUT /{collection}/{id}/uploads/{uploadId}/{n}: receives a chunk, numbered from 0. Chunks may arrive in any order, and a repeated one
/// replaces the earlier one.
/// </summary>
public sealed class SendChunk(UploadEndpoints uploads, UploadStore store, ChunkBlobs blobs, TimeProvider clock)
{
    /// <summary>
    /// 204; 400 or 413 when the body does not have the chunk's length, 400 when it does not match Content-Digest, 404, 409 when the upload
    /// is complete, 415.
    /// </summary>
    [Function(Api.Last + nameof(SendChunk))]
    [Requires(Role.Reporter)]
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
            throw new RefusedException(new(RefusalKind.Conflict, "The upload is complete and accepts no more chunks."));
        if (await store.TouchAsync(opened.Key, opened.Registry, cancellationToken) is null)
            throw new RefusedException(UploadEndpoints.NotFound(opened.Key));

        await blobs.StageAsync(opened.Key, chunk, ChunkBlock.NewSending(clock.GetUtcNow()), sent.ReadAsync, cancellationToken);
        return new WriteAnswer(StatusCodes.Status204NoContent, opened.View.Version, null);
    }

    private static int Number(string n, ChunkPlan chunks)
    {
        if (int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < chunks.Count)
            return number;
        var allowed = chunks.Count == 0 ? "an empty file has no chunks" : $"the chunks are 0 to {chunks.Count - 1}";
        throw new RefusedException(new(RefusalKind.NotFound, $"The file has no such chunk: {allowed}."));
    }
}
