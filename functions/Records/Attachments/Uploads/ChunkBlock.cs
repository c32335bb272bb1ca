using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>Names a block of the file's blob: a part of a chunk, as one request brought it.</summary>
/// <remarks>
/// Each request has blocks of its own, so a chunk that comes again replaces the earlier one as a whole or not at all: never are parts of
/// two requests one chunk.
/// </remarks>
/// <param name="Chunk">The chunk.</param>
/// <param name="Sending">The request, see <see cref="NewSending"/>.</param>
/// <param name="Part">Which part of the chunk, from 0.</param>
public sealed record ChunkBlock(int Chunk, string Sending, int Part)
{
    /// <summary>A mark for the blocks of a request: a later request's sorts after it, and no two are the same.</summary>
    public static string NewSending(DateTimeOffset now) => now.UtcTicks.ToString("x16", CultureInfo.InvariantCulture) + Ids.New();

    /// <summary>The block's id. Storage wants base64, and all ids of a blob equally long.</summary>
    public string ToId() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Chunk:D6}-{Sending}-{Part:D3}")));

    /// <summary>Reads a block's id; the id of any other block is none.</summary>
    public static bool TryParse(string id, [NotNullWhen(true)] out ChunkBlock? block)
    {
        ArgumentNullException.ThrowIfNull(id);
        var bytes = new byte[id.Length];
        block = Convert.TryFromBase64String(id, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length).Split('-') is [var chunk, var sending, var part]
            && int.TryParse(chunk, NumberStyles.None, CultureInfo.InvariantCulture, out var chunkNumber)
            && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var partNumber)
            ? new(chunkNumber, sending, partNumber)
            : null;
        return block is not null;
    }
}
