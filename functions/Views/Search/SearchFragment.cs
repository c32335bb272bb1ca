using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>A text of a record that contains words of a search, with their positions.</summary>
/// <param name="Field">The field's JSON pointer in the record.</param>
/// <param name="Language">The text's language; absent for a text without one.</param>
/// <param name="Text">Plain text, never HTML: the whole text, or a part between ellipses (…).</param>
/// <param name="Highlights">The words of the search in it, in order.</param>
public sealed record SearchFragment(string Field, Language? Language, string Text, IReadOnlyList<TextHighlight> Highlights);
