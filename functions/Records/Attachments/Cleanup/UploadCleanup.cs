using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Log;
using Microsoft.Extensions.Logging;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>Removes uploads that nobody went on with for a week. Harmless when it runs twice, or at two places at once.</summary>
/// <remarks>
/// An upload that somebody goes on with at the same moment stays: it is removed only as it was listed. A file that was made and that no
/// record came to name is left to <see cref="AttachmentCleanup"/>. Uploads to another registry are left alone.
/// </remarks>
public sealed partial class UploadCleanup(
    RegistryReader reader, UploadStore uploads, ChunkBlobs blobs, TimeProvider clock, ILogger<UploadCleanup> logger)
{
    /// <summary>Judges every upload.</summary>
    /// <returns>How many were removed.</returns>
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
        [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Removed} uploads that nobody went on with.")]
        public static partial void Swept(ILogger logger, int removed);

        [LoggerMessage(Level = LogLevel.Information, Message = "The upload to {Attachment} is removed.")]
        public static partial void Removed(ILogger logger, AttachmentKey attachment);
    }
}
