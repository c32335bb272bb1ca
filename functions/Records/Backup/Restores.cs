using BangGiao.Records.Attachments;
using BangGiao.Registry.Backup;
using BangGiao.Registry.Table;

namespace BangGiao.Records.Backup;

/// <summary>Restores a registry from a whole back-up and those that continue it, into an empty table.</summary>
public sealed class Restores(RegistryTable table, AttachmentBlobs files)
{
    /// <summary>Restores the registry. Nothing is written before all archives were checked, and nobody sees the registry before it is whole.</summary>
    /// <param name="paths">The archives, in the order in which they were made.</param>
    /// <param name="report">Gets a line of progress now and then.</param>
    /// <param name="cancellationToken">Cancels it. It can be begun again.</param>
    /// <exception cref="InvalidDataException">An archive is not whole, was altered, or does not continue the one before it.</exception>
    /// <exception cref="InvalidOperationException">The table has a registry already.</exception>
    public async Task<CopyPoint> RestoreAsync(IReadOnlyList<string> paths, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(report);
        var archives = new List<ArchiveFile>();
        try
        {
            foreach (var path in paths)
            {
                archives.Add(await ArchiveFile.OpenAsync(path, cancellationToken));
                report($"{archives[^1].Name} is whole: version {archives[^1].Manifest.Point.Version}");
            }
            RequireChain(archives);
            return await WriteAsync(archives, report, cancellationToken);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
        finally
        {
            foreach (var archive in archives)
                await archive.DisposeAsync();
        }
    }

    private static void RequireChain(List<ArchiveFile> archives)
    {
        CopyPoint? before = null;
        foreach (var archive in archives)
        {
            if (archive.Manifest.After != before)
            {
                throw new InvalidDataException(archive.Manifest.After is { } after
                    ? $"{archive.Name} continues the back-up of version {after.Version}, which is not the one before it."
                    : $"{archive.Name} is a whole back-up; nothing may come before it.");
            }
            before = archive.Manifest.Point;
            if (before.Format is { } format && format.WritableFrom > RegistryFormat.Current.Number)
                throw new InvalidDataException($"{archive.Name} is of a registry that was raised to the format {format.Number}; this version of the app knows the format {RegistryFormat.Current.Number}. Restore it with the version that made it.");
        }
    }

    private async Task<CopyPoint> WriteAsync(List<ArchiveFile> archives, Action<string> report, CancellationToken cancellationToken)
    {
        var rebuild = await RegistryRebuild.BeginAsync(table, cancellationToken);
        var point = archives[^1].Manifest.Point;
        foreach (var archive in archives)
        {
            await WriteFilesAsync(archive, point.Epoch, report, cancellationToken);
            await WriteLogAsync(archive, rebuild, report, cancellationToken);
        }
        // Marks and keys of the last archive are those of its time; earlier keys may be repeated with the same content.
        await foreach (var line in archives[^1].LinesAsync(ArchiveEntries.Marks, cancellationToken))
            await rebuild.AddRowAsync(line, cancellationToken);
        await foreach (var line in archives[^1].LinesAsync(ArchiveEntries.Keys, cancellationToken))
            await rebuild.AddRowAsync(line, cancellationToken);
        await rebuild.FinishAsync(point, cancellationToken);
        return point;
    }

    private static async Task WriteLogAsync(ArchiveFile archive, RegistryRebuild rebuild, Action<string> report, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var line in archive.LinesAsync(ArchiveEntries.Log, cancellationToken))
        {
            await rebuild.AddChangeAsync(line, cancellationToken);
            if (++count % 10_000 == 0)
                report($"Changes: {count}");
        }
    }

    private async Task WriteFilesAsync(ArchiveFile archive, string epoch, Action<string> report, CancellationToken cancellationToken)
    {
        var kept = await archive.LinesAsync(ArchiveEntries.KeptFiles, cancellationToken).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var count = 0;
        foreach (var (key, entry) in archive.Files())
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            await files.WriteAsync(key, epoch, content.ReadAsync, cancellationToken);
            if (kept.Contains(entry.FullName))
                await files.KeepAsync(new(key, entry.Length, default, epoch, true), cancellationToken);
            if (++count % 100 == 0)
                report($"Files: {count} of {archive.Manifest.Files}");
        }
    }
}
