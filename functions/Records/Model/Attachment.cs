namespace BangGiao.Records.Model;

/// <summary>An attachment of a record. The bytes are in a blob, which is reachable only through this entry.</summary>
public sealed record Attachment
{
    /// <summary>The attachment's id in its record.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name as sent, for display only.</summary>
    public required string Name { get; init; }

    /// <summary>The size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>
    /// The media type as sent, or <c>application/octet-stream</c>. If the first bytes are of a different type, that type (see
    /// <c>SniffedType</c>).
    /// </summary>
    public required string ContentType { get; init; }

    /// <summary>The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the attachment was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The name of the principal that added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>The id of the attachment that this one replaces; null for none.</summary>
    public string? Replaces { get; init; }
}
