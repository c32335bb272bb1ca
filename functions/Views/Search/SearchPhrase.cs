namespace BangGiao.Views.Search;

/// <summary>Words that must follow each other in one field. Most phrases have one word.</summary>
/// <param name="Words">The words; never empty.</param>
public sealed record SearchPhrase(IReadOnlyList<SearchWord> Words);
