using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Log;
using Microsoft.Extensions.Logging;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>Deletes uploads without activity for a week. It is safe to run it twice or in parallel.</summary>
/// <remarks>
/// The delete is conditional on the listed ETag, so an upload that continues at the same moment is kept. A committed file without a
/// record is left to <see cref="AttachmentCleanup"/>. Uploads to another registry are skipped.
/// </remarks>
public sealed partial class UploadCleanup(
    RegistryReader reader, UploadStore uploads, ChunkBlobs blobs, TimeProvider clock, ILogger<UploadCleanup> logger)
{
    /// <summary>Checks every upload.</summary>
    /// <returns>The number of deleted uploads.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var registry = (await reader.CurrentAsync(cancellationToken)).Head.Epoch;
        var before = clock.GetUtcNow() - StoredUpload.Patience;
        var removed = 0;
        await foreach (var upload in uploads.ListAsync(cancellationToken))
        {
            if (upload.TouchedAt >= before || upload.Registry != registry || !await uploads.RemoveAsync(upload.Key, upload.ETag, cancellationToken))
                continue;
            Log.Removed(logger, upload.Key);
            await blobs.DiscardAsync(upload.Key, registry, cancellationToken);
            removed++;
        }
        Log.Swept(logger, removed);
        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Removed} abandoned uploads.")]
        public static partial void Swept(ILogger logger, int removed);

        [LoggerMessage(Level = LogLevel.Information, Message = "Deleted the abandoned upload {Attachment}.")]
        public static partial void Removed(ILogger logger, AttachmentKey attachment);
    }
}
