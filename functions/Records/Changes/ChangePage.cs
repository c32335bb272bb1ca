using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Changes;

/// <summary>Some changes in their order.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Next">The version up to which the log was looked through: where the next page begins.</param>
public sealed record ChangePage(IReadOnlyList<Change> Items, long Next);
