using BangGiao.Records.Attachments;

namespace BangGiao.Records.Model;

/// <summary>A file of a record. The bytes are a blob; this is what makes the blob visible.</summary>
public sealed record Attachment
{
    /// <summary>The attachment's id in its record.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name as it was given: for people, never a path.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Size { get; init; }

    /// <summary>The media type as it was given, or <c>application/octet-stream</c>; what its first bytes are where they are of another kind (<see cref="SniffedType"/>).</summary>
    public required string ContentType { get; init; }

    /// <summary>The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>By whom.</summary>
    public required string AddedBy { get; init; }

    /// <summary>The attachment of the same record whose next version it is; null for a file that is its own first.</summary>
    public string? Replaces { get; init; }
}
