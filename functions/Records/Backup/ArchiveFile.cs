using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Records.Attachments;

namespace BangGiao.Records.Backup;

/// <summary>A back-up that is read: every entry was compared with the manifest's hashes before anything of it is used.</summary>
public sealed class ArchiveFile : IAsyncDisposable
{
    private readonly ZipArchive _archive;

    private ArchiveFile(string name, ZipArchive archive, Manifest manifest) => (Name, _archive, Manifest) = (name, archive, manifest);

    /// <summary>The name of the file, for messages.</summary>
    public string Name { get; }

    /// <summary>The registry and version of the back-up.</summary>
    public Manifest Manifest { get; }

    /// <summary>Opens a back-up and checks it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="InvalidDataException">The file is not a back-up, is not whole, or an entry is not what was written; the message names it.</exception>
    public static async Task<ArchiveFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var archive = await OpenArchiveAsync(path, cancellationToken);
        try
        {
            var file = new ArchiveFile(Path.GetFileName(path), archive, await ReadManifestAsync(path, archive, cancellationToken));
            await file.CheckAsync(cancellationToken);
            return file;
        }
        catch
        {
            await archive.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads only the manifest of a back-up, to continue it.</summary>
    /// <exception cref="InvalidDataException">The file is not a back-up, or is not whole.</exception>
    public static async Task<Manifest> ManifestOfAsync(string path, CancellationToken cancellationToken)
    {
        await using var archive = await OpenArchiveAsync(path, cancellationToken);
        return await ReadManifestAsync(path, archive, cancellationToken);
    }

    /// <summary>The lines of an entry.</summary>
    internal async IAsyncEnumerable<string> LinesAsync(string entry, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await _archive.GetEntry(entry)!.OpenAsync(cancellationToken);
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            yield return line;
    }

    /// <summary>The attachments, each with its content.</summary>
    internal IEnumerable<(AttachmentKey Key, ZipArchiveEntry Entry)> Files()
    {
        foreach (var entry in _archive.Entries.Where(entry => entry.FullName.StartsWith(ArchiveEntries.FilePrefix, StringComparison.Ordinal)))
        {
            yield return AttachmentKey.TryParse(entry.FullName[ArchiveEntries.FilePrefix.Length..], out var key)
                ? (key.Value, entry)
                : throw new InvalidDataException($"{Name}: {entry.FullName} is not the name of an attachment.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    private static async Task<ZipArchive> OpenArchiveAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        try
        {
            return await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            await stream.DisposeAsync();
            throw new InvalidDataException($"{Path.GetFileName(path)} is not a whole ZIP archive: its end is missing, or it is another kind of file.", e);
        }
    }

    private static async Task<Manifest> ReadManifestAsync(string path, ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(Manifest.Name)
            ?? throw new InvalidDataException($"{Path.GetFileName(path)} has no {Manifest.Name}: it is not a back-up, or it was not finished.");
        await using var stream = await entry.OpenAsync(cancellationToken);
        using var reader = new StreamReader(stream);
        return Manifest.Parse(await reader.ReadToEndAsync(cancellationToken));
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var named = Manifest.Entries.Keys.Append(Manifest.Name).ToHashSet(StringComparer.Ordinal);
        var there = _archive.Entries.Select(entry => entry.FullName).ToList();
        if (there.FirstOrDefault(name => !named.Remove(name)) is { } unknown)
            throw new InvalidDataException($"{Name} has the entry {unknown}, which its manifest does not name.");
        if (named.FirstOrDefault() is { } missing)
            throw new InvalidDataException($"{Name} lacks the entry {missing}.");
        foreach (var entry in _archive.Entries.Where(entry => entry.FullName != Manifest.Name))
        {
            if (await HashAsync(entry, cancellationToken) != Manifest.Entries[entry.FullName])
                throw new InvalidDataException($"{Name}: the entry {entry.FullName} is not what was written.");
        }
    }

    private static async Task<string?> HashAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        }
        catch (InvalidDataException)
        {
            // The compressed data is damaged.
            return null;
        }
    }
}
