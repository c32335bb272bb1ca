namespace BangGiao.Records.Attachments.Uploads;

/// <summary>What of a file is there, read from the blocks that storage has.</summary>
/// <param name="Blocks">The blocks of the chunks that are there, in the file's order.</param>
/// <param name="There">The chunks that are there.</param>
/// <param name="Missing">The chunks that are not.</param>
public sealed record ReceivedChunks(IReadOnlyList<string> Blocks, IReadOnlyList<ChunkRange> There, IReadOnlyList<ChunkRange> Missing)
{
    /// <summary>Sorts out the blocks: of several sendings of a chunk that came whole, the latest counts; what broke off does not.</summary>
    /// <param name="plan">How the file is cut.</param>
    /// <param name="blocks">The id and the length of every block, in any order.</param>
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

/// <summary>A block of a blob.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Length">How many bytes it has.</param>
public readonly record struct StoredBlock(string Id, long Length);
