using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The shared steps of the upload functions: they resolve the names in a path and describe an upload to clients.</summary>
public sealed class UploadEndpoints(AttachmentEndpoints attachments, UploadStore uploads, RegistryViews views)
{
    /// <summary>The refusal for an unknown upload.</summary>
    public static Refusal NotFound(AttachmentKey key) => new(
        RefusalKind.NotFound,
        $"The record {key.Record} has no upload {key.Id}: it was never started, was cancelled, or had no activity for {StoredUpload.Patience.Days} days. "
        + $"POST {key.Record}/uploads starts a new one.");

    /// <summary>Opens the upload of a path, for a request without parameters.</summary>
    /// <exception cref="RefusedException">404: the record or the upload does not exist; 400 for any query parameter.</exception>
    public async Task<OpenedUpload> OpenAsync(
        HttpRequest request, string collection, string id, string uploadId, CancellationToken cancellationToken)
    {
        var key = new AttachmentKey(attachments.Record(collection, id), uploadId);
        new Parameters(request).Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        RecordEndpoints.Record(view, key.Record);
        attachments.MayAdd(view, key.Record, request.Principal());
        return new(
            key,
            view,
            await uploads.FindAsync(key, view.Snapshot.Head.Epoch, cancellationToken) ?? throw new RefusedException(NotFound(key)),
            attachments.TryFind(view, key) is not null);
    }
}

/// <summary>The upload of a request.</summary>
/// <param name="Key">The key of the attachment.</param>
/// <param name="View">The caller's view of the registry.</param>
/// <param name="Stored">The upload.</param>
/// <param name="IsComplete">Whether the record has the attachment.</param>
public sealed record OpenedUpload(AttachmentKey Key, RegistryView View, StoredUpload Stored, bool IsComplete)
{
    /// <summary>The epoch of the registry.</summary>
    public string Registry => View.Snapshot.Head.Epoch;
}
