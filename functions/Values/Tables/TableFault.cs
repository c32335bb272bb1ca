using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Tables;

/// <summary>One error in a table.</summary>
/// <param name="Line">The line on which the row starts. The header is line 1, and line breaks inside quotes count.</param>
/// <param name="Field">
/// The dotted path of the column, or of the field inside its cell; null when the error concerns the whole row or file.
/// </param>
/// <param name="Detail">The message, as the predicate of a sentence without a full stop.</param>
public sealed record TableFault(int Line, string? Field, string Detail)
{
    /// <summary>The address of the cell, for example <c>C5</c>; null when there is none.</summary>
    public string? Cell { get; init; }

    /// <summary>What the cell says: its value, or its text where that is none; null when the error is in no single cell or the cell is empty.</summary>
    public JToken? Value { get; init; }
}
