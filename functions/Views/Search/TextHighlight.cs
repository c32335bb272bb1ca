namespace BangGiao.Views.Search;

/// <summary>A marked part of a text, in UTF-16 code units as JavaScript counts: always of whole words.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextHighlight(int Start, int Length);
