using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Changes;

/// <summary>A change, and what its record was called by it: the last that was said of one that was deleted.</summary>
/// <param name="Change">What was done.</param>
/// <param name="Title">The record's name; null where its collection has none.</param>
/// <param name="CountryIds">The countries that the record is about.</param>
public sealed record LatestChange(Change Change, LocalizedText? Title, IReadOnlyList<string> CountryIds);
