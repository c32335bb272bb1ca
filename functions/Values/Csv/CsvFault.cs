namespace BangGiao.Values.Csv;

/// <summary>One fault of a table that somebody sent.</summary>
/// <param name="Line">The line of the file where the row starts: the header is line 1, line breaks inside quotes count.</param>
/// <param name="Field">The column, or the field inside its cell, by its dotted path; null when the whole row or file is at fault.</param>
/// <param name="Detail">The predicate of a sentence, without a full stop.</param>
public sealed record CsvFault(int Line, string? Field, string Detail);
