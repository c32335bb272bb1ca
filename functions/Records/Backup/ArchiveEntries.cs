using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Records.Attachments;

namespace BangGiao.Records.Backup;

/// <summary>The entries of a back-up, which is a ZIP archive: their names, and how they are written with their hashes.</summary>
internal sealed class ArchiveEntries(ZipArchive archive)
{
    public const string Log = "log.ndjson";
    public const string Marks = "marks.ndjson";
    public const string Keys = "keys.ndjson";
    public const string FilePrefix = "files/";
    public const string KeptFiles = "kept-files.txt";

    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>The hashes of what was written so far, by entry.</summary>
    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    public static string Of(AttachmentKey file) => FilePrefix + file;

    public Task WriteLinesAsync(string name, IAsyncEnumerable<string> lines, Action<int>? progress, CancellationToken cancellationToken) => WriteAsync(
        name,
        async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            var count = 0;
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
                progress?.Invoke(++count);
            }
        },
        cancellationToken);

    public Task WriteFileAsync(AttachmentKey key, Stream content, CancellationToken cancellationToken) =>
        WriteAsync(Of(key), stream => content.CopyToAsync(stream, cancellationToken), cancellationToken);

    private async Task WriteAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        using var sha = SHA256.Create();
        await using (var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken))
        await using (var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write, leaveOpen: true))
        {
            await write(hashed);
            await hashed.FlushFinalBlockAsync(cancellationToken);
        }
        _hashes.Add(name, Convert.ToHexStringLower(sha.Hash!));
    }
}
