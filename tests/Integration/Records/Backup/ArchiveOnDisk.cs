using System.IO.Compression;
using BangGiao.Integration.Support;
using BangGiao.Records.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Backup;

/// <summary>The back-ups of one test, in a folder of its own.</summary>
internal sealed class ArchiveOnDisk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bang-giao-backup-").FullName;

    /// <summary>Writes a back-up of an app as an administrator downloads it.</summary>
    public async Task<string> DownloadAsync(RegistryApp app)
    {
        var path = PathOf("whole.zip");
        await using var file = File.Create(path);
        using var answer = await app.Admin.GetAsync("backup", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("application/zip", answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        await answer.Content.CopyToAsync(file);
        return path;
    }

    /// <summary>Writes a back-up that continues another one.</summary>
    public async Task<string> ContinueAsync(RegistryApp app, string previous, string name)
    {
        var manifest = await ArchiveFile.ManifestOfAsync(previous, CancellationToken.None);
        await using var file = File.Create(PathOf(name));
        await app.Services.GetRequiredService<Backups>().WriteAsync(file, manifest, _ => { }, CancellationToken.None);
        return file.Name;
    }

    /// <summary>A copy of an archive with one entry changed; null removes it.</summary>
    public async Task<string> AlteredAsync(string archive, string entry, Func<string, string>? change)
    {
        var path = PathOf("altered.zip");
        File.Copy(archive, path, overwrite: true);
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        var old = zip.GetEntry(entry);
        var text = old is null ? "" : await ReadAsync(old);
        old?.Delete();
        if (change is not null)
        {
            await using var writer = new StreamWriter(await zip.CreateEntry(entry).OpenAsync());
            await writer.WriteAsync(change(text));
        }
        return path;
    }

    /// <summary>A copy of an archive that breaks off after a share of its bytes.</summary>
    public async Task<string> CutAsync(string archive, double share)
    {
        var (path, bytes) = (PathOf("cut.zip"), await File.ReadAllBytesAsync(archive));
        await File.WriteAllBytesAsync(path, bytes[..(int)(bytes.Length * share)]);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static async Task<string> ReadAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
