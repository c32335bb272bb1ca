using System.Net;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>A body that breaks off: the line goes dead before all that was announced is sent.</summary>
internal sealed class BreakingContent(long announced, long sent) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var block = new byte[64 * 1024];
        for (var left = sent; left > 0; left -= block.Length)
            await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)));
        await stream.FlushAsync();
        throw new IOException("The line is dead.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = announced;
        return true;
    }
}
