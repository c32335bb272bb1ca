namespace BangGiao.Records.ImportExport;

/// <summary>A name in the place of a code or id, and what was taken for it.</summary>
/// <param name="Line">The line of the row.</param>
/// <param name="Field">The dotted path of the field.</param>
/// <param name="Text">The text of the cell.</param>
/// <param name="Code">The code or id.</param>
public sealed record NameMatch(int Line, string Field, string Text, string Code);
