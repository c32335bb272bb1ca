using BangGiao.Values.Json;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>A large file that is being uploaded.</summary>
/// <param name="UploadId">The upload's id, and that of the attachment that it becomes.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Size">The size of the file in bytes.</param>
/// <param name="ContentType">The file's media type.</param>
/// <param name="Sha256">The SHA-256 that the file is to have.</param>
/// <param name="Replaces">The attachment whose next version the file is.</param>
/// <param name="ChunkBytes">The size of each chunk but the last in bytes.</param>
/// <param name="StartedAt">When the upload was started.</param>
/// <param name="StartedBy">The name of the principal.</param>
/// <param name="Chunks">The number of chunks.</param>
/// <param name="ExpiresAt">When the upload is given up if no chunk comes.</param>
/// <param name="Received">The chunks that have come.</param>
/// <param name="Missing">The chunks that have not.</param>
/// <param name="Complete">Whether the file is an attachment now.</param>
public sealed record UploadStateAnswer(
    string UploadId,
    string Name,
    [Count] long Size,
    string ContentType,
    string? Sha256,
    string? Replaces,
    [Count] int ChunkBytes,
    DateTimeOffset StartedAt,
    string StartedBy,
    [Count] int Chunks,
    DateTimeOffset ExpiresAt,
    IReadOnlyList<ChunkRange> Received,
    IReadOnlyList<ChunkRange> Missing,
    bool Complete)
{
    /// <summary>The state of an upload.</summary>
    /// <param name="stored">The upload.</param>
    /// <param name="received">The chunks that have arrived.</param>
    /// <param name="isComplete">Whether it is an attachment.</param>
    public static UploadStateAnswer Of(StoredUpload stored, ReceivedChunks received, bool isComplete)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(received);
        var upload = stored.Upload;
        return new(
            upload.UploadId,
            upload.Name,
            upload.Size,
            upload.ContentType,
            upload.Sha256,
            upload.Replaces,
            upload.ChunkBytes,
            upload.StartedAt,
            upload.StartedBy,
            upload.Chunks.Count,
            stored.ExpiresAt,
            received.There,
            received.Missing,
            isComplete);
    }
}
