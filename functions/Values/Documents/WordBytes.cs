using System.IO.Compression;

namespace BangGiao.Values.Documents;

/// <summary>The bytes of a Word document: the same content has the same bytes, whenever it is written.</summary>
internal static class WordBytes
{
    // The first day that a ZIP file can name (APPNOTE.TXT 4.4.6).
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package with its parts in order of name and without times.</summary>
    public static byte[] Of(Stream package)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of content types stands first, as readers of streams expect it.
            foreach (var part in from.Entries.OrderBy(part => part.FullName != "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var read = part.Open();
                using var write = entry.Open();
                read.CopyTo(write);
            }
        }
        return bytes.ToArray();
    }
}
