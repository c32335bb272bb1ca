using System.Globalization;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>A range of consecutive chunks.</summary>
/// <param name="First">The first chunk.</param>
/// <param name="Last">The last chunk, inclusive.</param>
public sealed record ChunkRange(int First, int Last)
{
    /// <summary>Combines chunks into ranges.</summary>
    /// <param name="chunks">The chunks in ascending order.</param>
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

    /// <summary>The range as text, for example <c>3</c> or <c>3-7</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
