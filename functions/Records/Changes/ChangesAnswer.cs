using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.Changes;

/// <summary>Some changes in their order.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Next">The version up to which the log was searched: the <c>since</c> of the next request.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Epoch">The identity of the registry and of its history up to <c>next</c>: another one after the registry was emptied or restored.</param>
public sealed record ChangesAnswer(IReadOnlyList<ChangeAnswer> Items, [Count] long Next, [Count] long Version, string Epoch);

/// <summary>A change: what was done to which record, not what it became.</summary>
public record ChangeAnswer
{
    /// <summary>The answer about a change.</summary>
    public ChangeAnswer(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Version = change.Version;
        Collection = change.Key.Collection;
        Id = change.Key.Id;
        Operation = change.Operation;
        By = change.By.Length > 0 ? change.By : null;
        At = change.At;
        RequestId = change.RequestId.Length > 0 ? change.RequestId : null;
    }

    /// <summary>The registry's version that the change made.</summary>
    [Count]
    public long Version { get; init; }

    /// <summary>The record's collection.</summary>
    public string Collection { get; init; }

    /// <summary>The record's id.</summary>
    public string Id { get; init; }

    /// <summary>The operation.</summary>
    public Operation Operation { get; init; }

    /// <summary>The name of the principal; absent where the record was hidden.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The id of the request.</summary>
    public string? RequestId { get; init; }
}
