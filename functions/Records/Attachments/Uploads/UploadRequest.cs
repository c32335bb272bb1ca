using System.Text.RegularExpressions;
using BangGiao.Values.Json;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>What a client says of a file that it is going to send in chunks.</summary>
public sealed partial record UploadRequest
{
    /// <summary>The most bytes that a file may have: 5 GiB.</summary>
    public const long MostBytes = 5L * 1024 * 1024 * 1024;

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Size { get; init; }

    /// <summary>Its media type; that of any bytes when it is not said.</summary>
    public string? ContentType { get; init; }

    /// <summary>The SHA-256 of all of it, in hexadecimal digits; then what comes in is held against it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The attachment whose next version it is.</summary>
    public string? Replaces { get; init; }

    /// <summary>Every rule that it breaks.</summary>
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

    /// <summary>The upload that it starts; there are no <see cref="Faults"/>.</summary>
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
