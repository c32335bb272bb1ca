namespace BangGiao.Values.Sheets;

/// <summary>The limits of a workbook that is read. A zip file of a few kilobytes can unpack to gigabytes, so they hold while it is unpacked.</summary>
/// <param name="MaxPartBytes">The maximum size of an unpacked part in bytes.</param>
/// <param name="MaxTreeBytes">
/// The maximum size in bytes of what is read whole: the list of sheets, the styles, the relations of a part, a shared text, a cell. In memory
/// a tree takes many times its size.
/// </param>
/// <param name="MaxCells">
/// The maximum number of cells of all sheets that are read, each row counted as one more. Empty cells count, also those that a file leaves
/// out before a cell: a row with one cell in column XFD has 16,384.
/// </param>
/// <param name="MaxCharacters">
/// The maximum number of UTF-16 code units of the texts that cells share, and of the texts of all cells: a shared text counts in each.
/// </param>
/// <param name="MaxSheets">The maximum number of sheets.</param>
public sealed record SheetLimits(
    long MaxPartBytes = 67_108_864, long MaxTreeBytes = 4_194_304, int MaxCells = 4_000_000, int MaxCharacters = 33_554_432, int MaxSheets = 100)
{
    /// <summary>The default limits: parts of at most 64 MiB, 4,000,000 cells.</summary>
    public static SheetLimits Default { get; } = new();
}
