using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The id of a block: one part of a chunk, sent by one request.</summary>
/// <remarks>
/// The blocks of different requests have different ids. So a chunk that is sent again replaces the earlier one completely, and a chunk
/// never mixes parts of two requests.
/// </remarks>
/// <param name="Chunk">The chunk's number.</param>
/// <param name="Sending">The id of the request, see <see cref="NewSending"/>.</param>
/// <param name="Part">The number of the part in the chunk, from 0.</param>
public sealed record ChunkBlock(int Chunk, string Sending, int Part)
{
    /// <summary>A unique id for the blocks of a request. The id of a later request sorts after it.</summary>
    public static string NewSending(DateTimeOffset now) => now.UtcTicks.ToString("x16", CultureInfo.InvariantCulture) + Ids.New();

    /// <summary>The block's id in base64. Storage requires all block ids of a blob to have the same length.</summary>
    public string ToId() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Chunk:D6}-{Sending}-{Part:D3}")));

    /// <summary>Parses a block's id; false when it has another form.</summary>
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
