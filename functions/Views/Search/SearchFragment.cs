using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>A text in which a record has the words of a search, and where in it they stand.</summary>
/// <param name="Field">The field's JSON pointer in the record.</param>
/// <param name="Language">The text's language; absent for a text that has none.</param>
/// <param name="Text">Plain text, never HTML: the whole, or a part between ellipses (…).</param>
/// <param name="Highlights">The words of the search in it, first to last.</param>
public sealed record SearchFragment(string Field, Language? Language, string Text, IReadOnlyList<TextHighlight> Highlights);
