using System.Buffers;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Registry.Storage;

namespace BangGiao.Records.Attachments;

/// <summary>Uploads bytes to storage as blocks of a blob, with one block in memory at a time.</summary>
internal static class BlockStaging
{
    /// <summary>The size of a block in bytes: 4 MiB.</summary>
    public const int BlockBytes = 4 * 1024 * 1024;

    private const int BuffersKept = 8;

    // ArrayPool.Shared may keep an array per thread, which is too much memory at this size.
    private static readonly ArrayPool<byte> Buffers = ArrayPool<byte>.Create(BlockBytes, BuffersKept);

    /// <summary>Uploads blocks from a reader. They become visible only when the caller commits them.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="read">Fills a buffer and returns the number of bytes; 0 at the end.</param>
    /// <param name="name">Returns the id of a block by its number from 0.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The ids of the blocks, in order.</returns>
    public static async Task<List<string>> StageAsync(
        BlockBlobClient blob, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, Func<int, string> name, CancellationToken cancellationToken)
    {
        var blocks = new List<string>();
        var buffer = Buffers.Rent(BlockBytes);
        try
        {
            while (await FillAsync(buffer.AsMemory(0, BlockBytes), read, cancellationToken) is > 0 and var length)
            {
                var block = name(blocks.Count);
                using var content = new MemoryStream(buffer, 0, length, writable: false);
                await StorageCalls.Guard(
                    () => blob.StageBlockAsync(block, content, (BlockBlobStageBlockOptions?)null, cancellationToken), cancellationToken);
                blocks.Add(block);
            }
        }
        finally
        {
            Buffers.Return(buffer);
        }
        return blocks;
    }

    private static async Task<int> FillAsync(
        Memory<byte> block, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < block.Length && await read(block[filled..], cancellationToken) is > 0 and var length)
            filled += length;
        return filled;
    }
}
