using BangGiao.Values.Json;

namespace BangGiao.Views.Search;

/// <summary>A highlighted part of a text: always whole words.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units as JavaScript counts.</param>
/// <param name="Length">Its length in the same units.</param>
public readonly record struct TextHighlight([Count] int Start, [Count] int Length);
