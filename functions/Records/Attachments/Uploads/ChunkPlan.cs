namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The division of a file into chunks of equal size, numbered from 0. The last chunk may be shorter.</summary>
/// <param name="Size">The size of the file in bytes.</param>
/// <param name="ChunkBytes">The size of each chunk but the last, in bytes.</param>
public readonly record struct ChunkPlan(long Size, int ChunkBytes)
{
    /// <summary>The number of chunks; 0 for an empty file.</summary>
    public int Count => (int)((Size + ChunkBytes - 1) / ChunkBytes);

    /// <summary>The offset of a chunk in the file, in bytes.</summary>
    public long Offset(int chunk) => (long)chunk * ChunkBytes;

    /// <summary>The length of a chunk in bytes.</summary>
    public long Length(int chunk) => Math.Min(ChunkBytes, Size - Offset(chunk));
}
