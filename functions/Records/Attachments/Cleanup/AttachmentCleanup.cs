using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Microsoft.Extensions.Logging;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>Deletes the blobs of uploads that never became an attachment. It is safe to run it twice or in parallel.</summary>
/// <remarks>
/// A blob is checked once, when it is 24 hours old. An upload adds its blob to the record within minutes, so a blob that no state of the
/// record has by then is an orphan. A blob that any state of the record has is kept permanently, because that state can be read and
/// restored; it is marked, so that later runs skip it. Blobs of another registry are skipped, so that an app with a new table and an old
/// container deletes nothing. Blobs of open uploads are skipped too.
/// </remarks>
public sealed partial class AttachmentCleanup(
    RegistryReader reader, RegistryHistory history, AttachmentBlobs blobs, UploadStore uploads, TimeProvider clock, ILogger<AttachmentCleanup> logger)
{
    /// <summary>The age after which a blob without a record is deleted.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    /// <summary>Checks every blob that is old enough and not marked.</summary>
    /// <returns>The number of deleted blobs.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var registry = await reader.CurrentAsync(cancellationToken);
        var blobsToCheck = await UncheckedAsync(registry.Head.Epoch, cancellationToken);
        var removed = 0;
        foreach (var ofOneRecord in blobsToCheck.GroupBy(blob => blob.Key.Record))
            removed += await CheckAsync(registry, ofOneRecord.Key, [.. ofOneRecord], cancellationToken);
        Log.Swept(logger, blobsToCheck.Count, removed);
        return removed;
    }

    private async Task<List<StoredBlob>> UncheckedAsync(string epoch, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Grace;
        // The blob of an upload that starts after this line is younger than the limit.
        var open = await uploads.ListAsync(cancellationToken).Select(upload => upload.Key).ToHashSetAsync(cancellationToken: cancellationToken);
        var blobsToCheck = new List<StoredBlob>();
        await foreach (var blob in blobs.ListAsync(cancellationToken))
        {
            if (blob.CreatedOn < before && !blob.IsKept && blob.Registry == epoch && !open.Contains(blob.Key))
                blobsToCheck.Add(blob);
        }
        return blobsToCheck;
    }

    private async Task<int> CheckAsync(
        Snapshot registry, RecordKey record, IReadOnlyList<StoredBlob> blobsToCheck, CancellationToken cancellationToken)
    {
        var unnamed = await UnnamedAsync(RegistryHistory.LastChangeOf(registry, record), blobsToCheck, cancellationToken);
        foreach (var blob in blobsToCheck)
        {
            if (!unnamed.Contains(blob.Key.Id))
            {
                await blobs.KeepAsync(blob, cancellationToken);
                continue;
            }
            Log.Removed(logger, blob.Key);
            await blobs.DeleteAsync(blob.Key, cancellationToken);
        }
        return unnamed.Count;
    }

    private async Task<HashSet<string>> UnnamedAsync(long lastChange, IEnumerable<StoredBlob> blobsToCheck, CancellationToken cancellationToken)
    {
        var unnamed = blobsToCheck.Select(blob => blob.Key.Id).ToHashSet(StringComparer.Ordinal);
        await foreach (var change in history.ChangesOfAsync(lastChange, cancellationToken))
        {
            unnamed.ExceptWith(Named(change));
            if (unnamed.Count == 0)
                break;
        }
        return unnamed;
    }

    private static IEnumerable<string> Named(Change change) => change.Body is null
        ? []
        : RecordJson.Parse(change.Body)["attachments"]?.Select(attachment => (string)attachment["id"]!) ?? [];

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Checked {Judged} attachment blobs and deleted {Removed} of them.")]
        public static partial void Swept(ILogger logger, int judged, int removed);

        [LoggerMessage(Level = LogLevel.Information, Message = "Deleting the blob {Blob}: its upload never became an attachment.")]
        public static partial void Removed(ILogger logger, AttachmentKey blob);
    }
}
