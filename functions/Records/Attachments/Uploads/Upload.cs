namespace BangGiao.Records.Attachments.Uploads;

/// <summary>A large file on its way in, in chunks over many requests: what was said of it at its start. Nothing of it ever changes.</summary>
public sealed record Upload
{
    /// <summary>The upload's id in its record, and the attachment's that it becomes.</summary>
    public required string UploadId { get; init; }

    /// <summary>The file's name, see <see cref="FileNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public required long Size { get; init; }

    /// <summary>The file's media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The SHA-256 that the file is to have; null when the client did not say.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The attachment of the record whose next version the file is; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>How many bytes each chunk has, but for the last.</summary>
    public required int ChunkBytes { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>By whom.</summary>
    public required string StartedBy { get; init; }

    /// <summary>A hash of the request that started it under an Idempotency-Key; null without a key.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Its chunks.</summary>
    public ChunkPlan Chunks => new(Size, ChunkBytes);
}
