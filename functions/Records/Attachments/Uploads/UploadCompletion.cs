using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>
/// Completes an upload: seals its blob, then adds the attachment to the record. A repeated call returns the same attachment.
/// </summary>
public sealed class UploadCompletion(
    AttachmentEndpoints attachments, UploadStore uploads, ChunkBlobs blobs, AttachmentBlobs files, UploadSealing sealing, RecordWriter records, RegistryHistory history, TimeProvider clock)
{
    // The tolerated clock difference between two instances.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromHours(1);

    /// <summary>Completes an upload.</summary>
    /// <param name="view">The caller's view of the registry.</param>
    /// <param name="key">The key of the attachment.</param>
    /// <param name="replaced">The attachment to replace; null for the one named when the upload was started.</param>
    /// <param name="context">The caller, precondition and Idempotency-Key.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<Completion> RunAsync(
        RegistryView view, AttachmentKey key, ReplacedFile? replaced, WriteContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        if (view.Snapshot.Find(key.Record) is { } record && !view.Sees(record))
            return Completion.Refused(Refusals.NotFound(key.Record));
        if (attachments.TryFind(view, key) is { } named)
            return await NameAsync(key, named, null, context with { Precondition = Precondition.None }, cancellationToken);

        var registry = view.Snapshot.Head.Epoch;
        var upload = (await uploads.FindAsync(key, registry, cancellationToken))?.Upload;
        if (upload is null || await uploads.TouchAsync(key, registry, cancellationToken) is null)
            return Completion.Refused(UploadEndpoints.NotFound(key));
        if (await CompletedBeforeAsync(view, key, upload, cancellationToken) is { } before)
            return before;
        var (sha256, refusal) = await sealing.SealAsync(key, upload, registry, cancellationToken);
        if (refusal is not null)
            return Completion.Refused(refusal);
        replaced ??= upload.Replaces is { } replaces ? ReplacedFile.OfUpload(replaces) : null;
        var attachment = Attachment(upload, sha256!, replaced, context);
        var start = await files.StartAsync(key, Math.Min(upload.Size, SniffedType.Length), cancellationToken);
        attachment = attachment with { ContentType = SniffedType.Of(attachment.ContentType, start) };
        return await NameAsync(key, attachment, replaced, context, cancellationToken);
    }

    private Attachment Attachment(Upload upload, string sha256, ReplacedFile? replaced, WriteContext context) => new()
    {
        Id = upload.UploadId,
        Name = upload.Name,
        Size = upload.Size,
        ContentType = upload.ContentType,
        Sha256 = sha256,
        AddedAt = clock.GetUtcNow(),
        AddedBy = context.Principal.Name,
        Replaces = replaced?.Id,
    };

    private async Task<Completion> NameAsync(
        AttachmentKey key, Attachment attachment, ReplacedFile? replaced, WriteContext context, CancellationToken cancellationToken)
    {
        var result = await records.WriteAsync(context, decisions => decisions.Edit(key.Record, fields => AttachmentList.Add(fields, attachment, replaced)), cancellationToken);
        if (result.Refusal is { } refusal)
            return Completion.Refused(refusal);
        return new(null, result.After, AttachmentList.Find(result.After.Find(key.Record)!.ToJson(), key.Id));
    }

    // The attachment may have been removed since the upload was completed. A repeated request gets the first answer and must not add it
    // again.
    private async Task<Completion?> CompletedBeforeAsync(RegistryView view, AttachmentKey key, Upload upload, CancellationToken cancellationToken)
    {
        if (await blobs.FindAsync(key, cancellationToken) is not { Sha256: not null })
            return null;
        await foreach (var change in history.ChangesOfAsync(RegistryHistory.LastChangeOf(view.Snapshot, key.Record), cancellationToken))
        {
            if (change.At < upload.StartedAt - ClockSkew)
                break;
            if (change.Body is { } body && AttachmentList.Find(RecordJson.Parse(body), key.Id) is { } attachment && view.Sees(change))
                return new(null, await history.AsKnownAtAsync(change.Version, cancellationToken), attachment);
        }
        return null;
    }
}

/// <summary>The result of completing an upload.</summary>
/// <param name="Refusal">The refusal; null on success.</param>
/// <param name="After">The registry with the attachment; null for a refusal.</param>
/// <param name="Attachment">The attachment; null for a refusal.</param>
public sealed record Completion(Refusal? Refusal, Snapshot? After, JToken? Attachment)
{
    /// <summary>The result for a refusal.</summary>
    public static Completion Refused(Refusal refusal) => new(refusal, null, null);
}
