using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>Where a record has what was searched for: plain text, and which parts of it answer.</summary>
/// <param name="Field">The field's JSON pointer in the record.</param>
/// <param name="Language">The text's language; null for one that has none.</param>
/// <param name="Text">The text, or a part of it between ellipses (…).</param>
/// <param name="Highlights">The parts that answer, first to last.</param>
public sealed record SearchFragment(string Field, Language? Language, string Text, IReadOnlyList<TextHighlight> Highlights);
