using System.Globalization;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>Chunks that follow on one another.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; included.</param>
public sealed record ChunkRange(int First, int Last)
{
    /// <summary>The fewest ranges that some chunks are.</summary>
    /// <param name="chunks">The chunks, ascending.</param>
    public static IReadOnlyList<ChunkRange> Of(IEnumerable<int> chunks)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var ranges = new List<ChunkRange>();
        foreach (var chunk in chunks)
        {
            if (ranges.Count > 0 && ranges[^1].Last == chunk - 1)
                ranges[^1] = ranges[^1] with { Last = chunk };
            else
                ranges.Add(new(chunk, chunk));
        }
        return ranges;
    }

    /// <summary><c>3</c>, or <c>3-7</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
