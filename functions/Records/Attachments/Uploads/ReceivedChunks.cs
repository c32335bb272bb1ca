namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The received and missing chunks of a file, computed from the blocks in storage.</summary>
/// <param name="Blocks">The ids of the blocks of the received chunks, in file order.</param>
/// <param name="There">The received chunks.</param>
/// <param name="Missing">The missing chunks.</param>
public sealed record ReceivedChunks(IReadOnlyList<string> Blocks, IReadOnlyList<ChunkRange> There, IReadOnlyList<ChunkRange> Missing)
{
    /// <summary>Selects the blocks of each chunk: those of its latest complete request. Incomplete requests are ignored.</summary>
    /// <param name="plan">The division of the file into chunks.</param>
    /// <param name="blocks">All blocks, in any order.</param>
    public static ReceivedChunks Of(ChunkPlan plan, IEnumerable<StoredBlock> blocks)
    {
        var byChunk = blocks
            .Select(block => ChunkBlock.TryParse(block.Id, out var name) ? (Name: name, block.Length) : default)
            .Where(block => block.Name is not null)
            .ToLookup(block => block.Name.Chunk);
        var chosen = Enumerable.Range(0, plan.Count).Select(chunk => (Chunk: chunk, Blocks: Latest(byChunk[chunk], plan.Length(chunk)))).ToList();
        return new(
            [.. chosen.SelectMany(chunk => chunk.Blocks)],
            ChunkRange.Of(chosen.Where(chunk => chunk.Blocks.Count > 0).Select(chunk => chunk.Chunk)),
            ChunkRange.Of(chosen.Where(chunk => chunk.Blocks.Count == 0).Select(chunk => chunk.Chunk)));
    }

    private static List<string> Latest(IEnumerable<(ChunkBlock Name, long Length)> blocks, long length) => blocks
        .GroupBy(block => block.Name.Sending)
        .OrderByDescending(sending => sending.Key, StringComparer.Ordinal)
        .Where(sending => sending.Sum(block => block.Length) == length)
        .Select(sending => sending.OrderBy(block => block.Name.Part).Select(block => block.Name.ToId()).ToList())
        .FirstOrDefault() ?? [];
}

/// <summary>A block in storage.</summary>
/// <param name="Id">The block's id.</param>
/// <param name="Length">The length in bytes.</param>
public readonly record struct StoredBlock(string Id, long Length);
