using BangGiao.Values.Tables;

namespace BangGiao.Records.ImportExport;

/// <summary>The client's choices for reading a file.</summary>
/// <param name="Duplicates">The treatment of rows without an id that look like a record.</param>
/// <param name="DateOrder">The order of day and month in dates such as 03/04/2024.</param>
/// <param name="Sheet">The name of the sheet of a workbook; null for the first one.</param>
/// <param name="Corrections">The corrections of cells of a table; null for none.</param>
public sealed record ImportChoices(DuplicateChoice Duplicates = DuplicateChoice.Refuse, DateOrder DateOrder = DateOrder.Auto, string? Sheet = null, CellCorrections? Corrections = null)
{
    /// <summary>The choices by default.</summary>
    public static ImportChoices Default { get; } = new();
}
