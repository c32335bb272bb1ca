namespace BangGiao.Records.Attachments.Uploads;

/// <summary>How a file is cut: into chunks of the same length, numbered from 0, of which the last has the rest.</summary>
/// <param name="Size">How many bytes the file has.</param>
/// <param name="ChunkBytes">How many each chunk has, but for the last.</param>
public readonly record struct ChunkPlan(long Size, int ChunkBytes)
{
    /// <summary>How many chunks there are; none of an empty file.</summary>
    public int Count => (int)((Size + ChunkBytes - 1) / ChunkBytes);

    /// <summary>Where a chunk begins in the file.</summary>
    public long Offset(int chunk) => (long)chunk * ChunkBytes;

    /// <summary>How many bytes a chunk has.</summary>
    public long Length(int chunk) => Math.Min(ChunkBytes, Size - Offset(chunk));
}
