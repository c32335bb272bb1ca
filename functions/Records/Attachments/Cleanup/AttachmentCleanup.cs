using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Microsoft.Extensions.Logging;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>Removes the blobs of uploads that never became an attachment. Harmless when it runs twice, or at two places at once.</summary>
/// <remarks>
/// A blob is judged once, when it is 24 hours old: an upload names its blob within minutes, so what no state of its record has named by
/// then, none ever will. One that was named stays for ever, also after it was taken away: an older state of the record can be read, and
/// brought back. It is marked, so that the next sweep passes over it. Blobs of another registry are left alone, whoever wrote them: an app
/// that is pointed at a new table with an old container removes nothing. So are those of uploads that may still be completed.
/// </remarks>
public sealed partial class AttachmentCleanup(
    RegistryReader reader, RegistryHistory history, AttachmentBlobs blobs, UploadStore uploads, TimeProvider clock, ILogger<AttachmentCleanup> logger)
{
    /// <summary>How long a blob may lie unnamed.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    /// <summary>Judges every blob that is old enough and was not judged before.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var registry = await reader.CurrentAsync(cancellationToken);
        var unjudged = await UnjudgedAsync(registry.Head.Epoch, cancellationToken);
        var removed = 0;
        foreach (var ofOneRecord in unjudged.GroupBy(blob => blob.Key.Record))
            removed += await JudgeAsync(registry, ofOneRecord.Key, [.. ofOneRecord], cancellationToken);
        Log.Swept(logger, unjudged.Count, removed);
        return removed;
    }

    private async Task<List<StoredBlob>> UnjudgedAsync(string epoch, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Grace;
        // An upload that is started after this has a blob that is younger than a day.
        var open = await uploads.ListAsync(cancellationToken).Select(upload => upload.Key).ToHashSetAsync(cancellationToken: cancellationToken);
        var unjudged = new List<StoredBlob>();
        await foreach (var blob in blobs.ListAsync(cancellationToken))
        {
            if (blob.CreatedOn < before && !blob.IsKept && blob.Registry == epoch && !open.Contains(blob.Key))
                unjudged.Add(blob);
        }
        return unjudged;
    }

    private async Task<int> JudgeAsync(
        Snapshot registry, RecordKey record, IReadOnlyList<StoredBlob> unjudged, CancellationToken cancellationToken)
    {
        var unnamed = await UnnamedAsync(RegistryHistory.LastChangeOf(registry, record), unjudged, cancellationToken);
        foreach (var blob in unjudged)
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

    private async Task<HashSet<string>> UnnamedAsync(long lastChange, IEnumerable<StoredBlob> unjudged, CancellationToken cancellationToken)
    {
        var unnamed = unjudged.Select(blob => blob.Key.Id).ToHashSet(StringComparer.Ordinal);
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
        [LoggerMessage(Level = LogLevel.Information, Message = "Judged {Judged} blobs of attachments and removed {Removed} of them.")]
        public static partial void Swept(ILogger logger, int judged, int removed);

        [LoggerMessage(Level = LogLevel.Information, Message = "The blob {Blob} is removed: its upload never became an attachment.")]
        public static partial void Removed(ILogger logger, AttachmentKey blob);
    }
}
