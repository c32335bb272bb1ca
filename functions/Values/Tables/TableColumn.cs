using BangGiao.Values.Json;

namespace BangGiao.Values.Tables;

/// <summary>A column that a table may have.</summary>
/// <param name="Field">The field that its cells set.</param>
public sealed record TableColumn(Field Field)
{
    /// <summary>What else the header may call it, besides the path of the field. Letter case, accents and spaces do not matter.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Whether the cells are ids or codes, around which no space is meant.</summary>
    public bool HoldsCodes { get; init; }

    /// <summary>Whether the column has the names of the codes in the field's own column.</summary>
    public bool HoldsNames { get; init; }
}
