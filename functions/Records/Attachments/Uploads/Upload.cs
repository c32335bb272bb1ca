namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The description of a file that is uploaded in chunks, as sent at the start. It never changes.</summary>
public sealed record Upload
{
    /// <summary>The id of the upload, which is also the id of the future attachment.</summary>
    public required string UploadId { get; init; }

    /// <summary>The file's name, see <see cref="FileNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The file's media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The expected SHA-256 in lower-case hexadecimal; null when the client sent none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The id of the attachment that the file replaces; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>The size of each chunk but the last, in bytes.</summary>
    public required int ChunkBytes { get; init; }

    /// <summary>When the upload was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The name of the principal that started it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>The fingerprint of the starting request, if it had an Idempotency-Key; null otherwise.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The division of the file into chunks.</summary>
    public ChunkPlan Chunks => new(Size, ChunkBytes);
}
