namespace BangGiao.Values.Csv;

/// <summary>How much of a table is read before it is refused.</summary>
/// <param name="MaxRows">Rows below the header.</param>
/// <param name="MaxCellLength">Characters (UTF-16 code units) of one cell.</param>
/// <param name="MaxRowBytes">Bytes of one row; bounds the memory that an unclosed quote can take.</param>
public sealed record CsvLimits(int MaxRows = 100_000, int MaxCellLength = 65_536, int MaxRowBytes = 1_048_576)
{
    /// <summary>100,000 rows of at most 1 MiB, with cells of at most 65,536 characters.</summary>
    public static CsvLimits Default { get; } = new();
}
