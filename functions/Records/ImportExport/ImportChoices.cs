using BangGiao.Values.Tables;

namespace BangGiao.Records.ImportExport;

/// <summary>What the client says of how a file is to be read.</summary>
/// <param name="Duplicates">What becomes of rows without an id that look like a record.</param>
/// <param name="DateOrder">The order of day and month in dates such as 03/04/2024.</param>
/// <param name="Sheet">The name of the sheet of a workbook; null for the first one.</param>
/// <param name="Corrections">What stands in the place of some cells of a table; null for nothing.</param>
public sealed record ImportChoices(DuplicateChoice Duplicates = DuplicateChoice.Refuse, DateOrder DateOrder = DateOrder.Auto, string? Sheet = null, CellCorrections? Corrections = null)
{
    /// <summary>What holds when the client says nothing.</summary>
    public static ImportChoices Default { get; } = new();
}
