namespace BangGiao.Values.Documents;

/// <summary>A table of a paper.</summary>
/// <param name="Columns">The headings of its columns. Their row is repeated on every page.</param>
/// <param name="Rows">Its rows; each has a cell for every column.</param>
public sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<PaperRow> Rows)
{
    /// <summary>The heading of a first column that numbers the rows from 1; null for none.</summary>
    public string? Numbering { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
public sealed record PaperRow(IReadOnlyList<PaperText> Cells);
