using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Changes;

/// <summary>A page of changes, in order.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Next">The version up to which the log was read; the next page starts after it.</param>
/// <param name="Epoch">The epoch of that version.</param>
public sealed record ChangePage(IReadOnlyList<Change> Items, long Next, FeedEpoch Epoch);
