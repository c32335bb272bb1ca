namespace BangGiao.Records.Changes;

/// <summary>The requested part of the latest changes.</summary>
/// <param name="Before">Only changes before this version.</param>
/// <param name="Limit">The maximum number of changes.</param>
/// <param name="Collections">Only changes of records of these collections.</param>
/// <param name="CountryIds">Only changes of records that refer to one of these countries; empty for all.</param>
public sealed record LatestQuery(long Before, int Limit, IReadOnlyCollection<string> Collections, IReadOnlySet<string> CountryIds)
{
    /// <summary>Only changes after this version.</summary>
    public long Since { get; init; }
}

/// <summary>A page of the latest changes, newest first.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Before">The version before which the next page begins; null on the last one.</param>
public sealed record LatestPage(IReadOnlyList<LatestChange> Items, long? Before);
