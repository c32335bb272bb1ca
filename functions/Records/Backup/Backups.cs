using System.IO.Compression;
using System.Text;
using BangGiao.Records.Attachments;
using BangGiao.Registry.Backup;
using BangGiao.Registry.Owner;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Backup;

/// <summary>Writes back-ups: the whole registry with its history and files at one version, as one archive, while it is in use.</summary>
public sealed class Backups(RegistryCopy registry, AttachmentBlobs files, IOptions<RegistryOptions> options, TimeProvider clock)
{
    // A file may have been uploaded for up to a week before a record named it, and clocks may differ.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(8);

    /// <summary>Writes a back-up to a stream, which need not be seekable.</summary>
    /// <param name="target">The stream. It is left open.</param>
    /// <param name="previous">The manifest of the back-up to continue; null for a whole back-up.</param>
    /// <param name="report">Gets a line of progress now and then.</param>
    /// <param name="cancellationToken">Cancels it; the archive is then not whole.</param>
    /// <exception cref="InvalidOperationException">The registry is empty, or the previous back-up is not of its history.</exception>
    public async Task<Manifest> WriteAsync(Stream target, Manifest? previous, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var madeAt = clock.GetUtcNow();
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var entries = new ArchiveEntries(archive);
        await entries.WriteLinesAsync(ArchiveEntries.Marks, registry.MarksAsync(cancellationToken), null, cancellationToken);
        var point = await registry.PointAsync(cancellationToken);
        if (previous is not null && !await registry.ContinuesAsync(previous.Point, point, cancellationToken))
            throw new InvalidOperationException($"The previous back-up, of version {previous.Point.Version}, is not of the history of this registry, which has the version {point.Version}. Make a whole back-up.");
        var first = (previous?.Point.Version ?? 0) + 1;
        await entries.WriteLinesAsync(ArchiveEntries.Log, registry.LogAsync(first, point.Version, cancellationToken), Steps(report, point.Version - first + 1), cancellationToken);
        await entries.WriteLinesAsync(ArchiveEntries.Keys, registry.KeysAsync(point.Version, cancellationToken), null, cancellationToken);
        var count = await WriteFilesAsync(entries, previous, report, cancellationToken);
        var manifest = new Manifest(Manifest.Current, options.Value.Owner, madeAt, previous?.Point, point, count, entries.Hashes);
        await using var last = await archive.CreateEntry(Manifest.Name).OpenAsync(cancellationToken);
        await last.WriteAsync(Encoding.UTF8.GetBytes(manifest.ToText()), cancellationToken);
        return manifest;
    }

    private async Task<int> WriteFilesAsync(ArchiveEntries entries, Manifest? previous, Action<string> report, CancellationToken cancellationToken)
    {
        var (count, kept) = (0, new List<string>());
        await foreach (var blob in files.ListAsync(cancellationToken))
        {
            if (previous is not null && blob.CreatedOn < previous.MadeAt - Overlap)
                continue;
            await using var content = await files.OpenAsync(blob.Key, null, cancellationToken);
            if (content is null)
                continue;
            await entries.WriteFileAsync(blob.Key, content, cancellationToken);
            if (blob.IsKept)
                kept.Add(ArchiveEntries.Of(blob.Key));
            if (++count % 100 == 0)
                report($"Files: {count}");
        }
        await entries.WriteLinesAsync(ArchiveEntries.KeptFiles, kept.ToAsyncEnumerable(), null, cancellationToken);
        return count;
    }

    private static Action<int> Steps(Action<string> report, long all) => done =>
    {
        if (done % 10_000 == 0 || done == all)
            report($"Changes: {done} of {all}");
    };
}
