namespace BangGiao.Values.Tables;

/// <summary>The size limits of a table. They hold while it is read, so that reading takes a bounded amount of memory.</summary>
/// <param name="MaxRows">The maximum number of rows below the header.</param>
/// <param name="MaxCellLength">The maximum length of a cell in UTF-16 code units.</param>
/// <param name="MaxRowBytes">The maximum size of a row in bytes, which limits the memory that an unclosed quote can use.</param>
/// <param name="MaxCharacters">The maximum number of UTF-16 code units of all cells.</param>
/// <param name="MaxFaults">The maximum number of errors. Reading ends at the last one.</param>
public sealed record TableLimits(
    int MaxRows = 100_000, int MaxCellLength = 65_536, int MaxRowBytes = 1_048_576, int MaxCharacters = 33_554_432, int MaxFaults = 100_000)
{
    /// <summary>The default limits: 100,000 rows of at most 1 MiB, with cells of at most 65,536 characters.</summary>
    public static TableLimits Default { get; } = new();
}
