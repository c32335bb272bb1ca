using System.Security.Cryptography;
using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Attachments;

/// <summary>A file on its way in: measured while it is read, never held.</summary>
/// <param name="name">Its name.</param>
/// <param name="contentType">Its media type, as its sender says.</param>
/// <param name="content">Its bytes.</param>
/// <param name="end">Judges what follows after its last byte.</param>
public sealed class SentFile(string name, string contentType, Stream content, Func<CancellationToken, Task> end) : IDisposable
{
    /// <summary>The most bytes that a file of one request may have: 99 MiB.</summary>
    /// <remarks>
    /// The Functions host takes 100 MiB of one request, lines of a form and of chunks included, and fails on more with an empty 500: a file
    /// that comes near has to be refused before.
    /// </remarks>
    /// <remarks>
    /// It is what the Functions host takes in a whole request, so there the lines around a file in a form are taken off:
    /// the host refuses such a request by itself.
    /// </remarks>
    public const long MostBytes = 99 * 1024 * 1024;

    private readonly byte[] _start = new byte[SniffedType.Length];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes were read so far.</summary>
    public long Size { get; private set; }

    /// <summary>The refusal of a larger file.</summary>
    public static RefusedException TooLarge => new(new(
        RefusalKind.TooLarge,
        $"The file is larger than {MostBytes} bytes (99 MiB), the most that one request may carry. "
        + "Send it in chunks: POST …/uploads, beside …/attachments, starts that."));

    /// <summary>The refusal of a body that cannot be read to its end.</summary>
    public static RefusedException Broken => new(new(
        RefusalKind.Malformed, "The body broke off, or is not the form that its Content-Type says."));

    /// <summary>Reads on; 0 at the end.</summary>
    /// <exception cref="RefusedException">413, or 400 when the body breaks off.</exception>
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

    /// <summary>What the record is to say of the file, once all of it was read.</summary>
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

    /// <summary>Whether an exception says that a form broke off, or is none. What concerns the connection is not a form's matter.</summary>
    internal static bool IsBroken(Exception e) =>
        e is InvalidDataException or (IOException and not (BadHttpRequestException or ConnectionResetException));

    /// <summary>Reads on in a body; 0 at its end.</summary>
    /// <exception cref="RefusedException">400: it breaks off.</exception>
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
