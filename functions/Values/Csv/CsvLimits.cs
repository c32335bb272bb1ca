namespace BangGiao.Values.Csv;

/// <summary>The size limits of a CSV table.</summary>
/// <param name="MaxRows">The maximum number of rows below the header.</param>
/// <param name="MaxCellLength">The maximum length of a cell in UTF-16 code units.</param>
/// <param name="MaxRowBytes">The maximum size of a row in bytes, which limits the memory that an unclosed quote can use.</param>
public sealed record CsvLimits(int MaxRows = 100_000, int MaxCellLength = 65_536, int MaxRowBytes = 1_048_576)
{
    /// <summary>The default limits: 100,000 rows of at most 1 MiB, with cells of at most 65,536 characters.</summary>
    public static CsvLimits Default { get; } = new();
}
