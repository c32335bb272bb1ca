using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Changes;

/// <summary>A change with the title of its record; for a deleted record, the last title.</summary>
/// <param name="Change">The change.</param>
/// <param name="Title">The record's title; null if its collection has none.</param>
/// <param name="CountryIds">The ids of the countries that the record refers to.</param>
public sealed record LatestChange(Change Change, LocalizedText? Title, IReadOnlyList<string> CountryIds);
