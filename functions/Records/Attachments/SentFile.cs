using System.Security.Cryptography;
using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments;

/// <summary>A file in a request. Its size and hash are computed while it is streamed.</summary>
/// <param name="name">The file's name.</param>
/// <param name="contentType">The media type that the client sent.</param>
/// <param name="content">The bytes.</param>
/// <param name="end">Checks what follows after the last byte.</param>
public sealed class SentFile(string name, string contentType, Stream content, Func<CancellationToken, Task> end) : IDisposable
{
    /// <summary>The maximum size in bytes of a file in one request: 99 MiB.</summary>
    /// <remarks>
    /// The Functions host accepts 100 MiB per request, including the framing of forms and chunks, and answers more with an empty 500.
    /// The lower limit here leaves room for the framing and makes the answer a 413.
    /// </remarks>
    public const long MostBytes = 99 * 1024 * 1024;

    private readonly byte[] _start = new byte[SniffedType.Length];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The number of bytes read so far.</summary>
    public long Size { get; private set; }

    /// <summary>The refusal of a file that is too large.</summary>
    public static RefusedException TooLarge => new(new(
        RefusalKind.TooLarge,
        $"The file is larger than {MostBytes} bytes (99 MiB), the maximum for one request. "
        + "Send it in chunks instead: start with POST …/uploads."));

    /// <summary>The refusal of an incomplete body or an invalid form.</summary>
    public static RefusedException Broken => new(new(
        RefusalKind.Malformed, "The body is incomplete, or it is not a valid form as declared by its Content-Type."));

    /// <summary>Reads the next bytes; 0 at the end.</summary>
    /// <exception cref="RefusedException">413 for a file that is too large; 400 for an incomplete body.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(content, buffer, cancellationToken);
        if (read == 0)
            await EndAsync(cancellationToken);
        if (Size < _start.Length)
            buffer.Span[..(int)Math.Min(read, _start.Length - Size)].CopyTo(_start.AsSpan((int)Size));
        Size += read;
        if (Size > MostBytes)
            throw TooLarge;
        _hash.AppendData(buffer.Span[..read]);
        return read;
    }

    /// <summary>The attachment for the record. Call it after the whole file was read.</summary>
    public Attachment ToAttachment(string id, DateTimeOffset addedAt, string addedBy) => new()
    {
        Id = id,
        Name = name,
        Size = Size,
        ContentType = SniffedType.Of(contentType, _start.AsSpan(0, (int)Math.Min(Size, _start.Length))),
        Sha256 = Convert.ToHexStringLower(_hash.GetCurrentHash()),
        AddedAt = addedAt,
        AddedBy = addedBy,
    };

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>Whether an exception means that a form is incomplete or invalid, and not that the connection failed.</summary>
    internal static bool IsBroken(Exception e) =>
        e is InvalidDataException or (IOException and not (BadHttpRequestException or ConnectionResetException));

    /// <summary>Reads the next bytes of a body; 0 at the end.</summary>
    /// <exception cref="RefusedException">400: the body is incomplete.</exception>
    internal static async ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken;
        }
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await end(cancellationToken);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken;
        }
    }
}
