using System.Net;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>A body of any length that is not in memory: one block repeated, from a position on.</summary>
internal sealed class RepeatingContent(long length, bool saysLength = true, long from = 0) : HttpContent
{
    /// <summary>The byte at a position.</summary>
    public static byte At(long position) => Block[position % Block.Length];

    // Its length has no common factor with those of buffers and blocks, so a lost or duplicated piece is noticed.
    private static readonly byte[] Block = Uploads.Bytes(65_521);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var at = from; at < from + length;)
        {
            var start = (int)(at % Block.Length);
            var piece = (int)Math.Min(Block.Length - start, from + length - at);
            await stream.WriteAsync(Block.AsMemory(start, piece));
            at += piece;
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return saysLength;
    }
}
