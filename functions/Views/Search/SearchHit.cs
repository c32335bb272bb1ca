using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>A record that matches a query.</summary>
/// <param name="Record">The record.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Score">The score; higher is better.</param>
public sealed record SearchHit(StoredRecord Record, IReadOnlyList<string> CountryIds, int Score);
