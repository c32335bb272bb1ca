using System.Text.RegularExpressions;
using BangGiao.Values.Json;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The body of a request that starts an upload: the description of the file.</summary>
public sealed partial record UploadRequest
{
    /// <summary>The maximum size of a file in bytes: 5 GiB.</summary>
    public const long MostBytes = 5L * 1024 * 1024 * 1024;

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The file's media type; null for <c>application/octet-stream</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The SHA-256 of the file in hexadecimal. If it is sent, the received file is checked against it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The id of the attachment that the file replaces; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>The validation errors.</summary>
    public IEnumerable<FieldError> Faults()
    {
        if (FileNames.Parse(Name) is null)
            yield return new("/name", FileNames.Requirements);
        if (Size < 0)
            yield return new("/size", $"must be 0 to {MostBytes} bytes");
        if (ContentType is not null && SentFiles.ContentType(ContentType) != ContentType)
            yield return new("/contentType", "must be a media type such as application/pdf, at most 255 characters");
        if (Sha256 is not null && !Sha256Digits().IsMatch(Sha256))
            yield return new("/sha256", "must be a SHA-256 as 64 hexadecimal digits");
    }

    /// <summary>The upload to start. Call it only when there are no <see cref="Faults"/>.</summary>
    public Upload ToUpload(string uploadId, int chunkBytes, DateTimeOffset startedAt, string startedBy, string? fingerprint) => new()
    {
        UploadId = uploadId,
        Name = FileNames.Parse(Name)!,
        Size = Size,
        ContentType = SentFiles.ContentType(ContentType),
        Sha256 = Sha256?.ToLowerInvariant(),
        Replaces = Replaces,
        ChunkBytes = chunkBytes,
        StartedAt = startedAt,
        StartedBy = startedBy,
        Fingerprint = fingerprint,
    };

    [GeneratedRegex("^[0-9A-Fa-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256Digits();
}
