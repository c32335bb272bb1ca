using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>What the upload functions share: from the names in a path to the upload that they name.</summary>
public sealed class UploadEndpoints(AttachmentEndpoints attachments, UploadStore uploads, RegistryViews views)
{
    /// <summary>That there is no such upload.</summary>
    public static Refusal NotFound(AttachmentKey key) => new(
        RefusalKind.NotFound,
        $"The record {key.Record} has no upload {key.Id}: it was given up, or nobody went on with it for {StoredUpload.Patience.Days} days. "
        + $"POST {key.Record}/uploads starts one.");

    /// <summary>Opens the upload of a path, for a request without parameters.</summary>
    /// <exception cref="RefusedException">404: the record, or the upload, is not there; 400 for any parameter.</exception>
    public async Task<OpenedUpload> OpenAsync(
        HttpRequest request, string collection, string id, string uploadId, CancellationToken cancellationToken)
    {
        var key = new AttachmentKey(attachments.Record(collection, id), uploadId);
        new Parameters(request).Done();
        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        RecordEndpoints.Record(view, key.Record);
        return new(
            key,
            view,
            await uploads.FindAsync(key, view.Snapshot.Head.Epoch, cancellationToken) ?? throw new RefusedException(NotFound(key)),
            attachments.TryFind(view, key) is not null);
    }
}

/// <summary>An upload and what was read on the way to it.</summary>
/// <param name="Key">The attachment that it becomes.</param>
/// <param name="View">The registry as the principal sees it.</param>
/// <param name="Stored">The upload.</param>
/// <param name="IsComplete">Whether its record names the attachment.</param>
public sealed record OpenedUpload(AttachmentKey Key, RegistryView View, StoredUpload Stored, bool IsComplete)
{
    /// <summary>The registry (its epoch).</summary>
    public string Registry => View.Snapshot.Head.Epoch;
}
