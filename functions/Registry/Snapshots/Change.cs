using BangGiao.Registry.Sealing;

namespace BangGiao.Registry.Snapshots;

/// <summary>One row of the log: what one change did, by whom, and the record's body after it.</summary>
/// <remarks>Changes are numbered 1, 2, 3 … over the whole registry, without gaps; the number is the registry's version.</remarks>
public sealed record Change
{
    /// <summary>The change's sequence number.</summary>
    public required long Version { get; init; }

    /// <summary>The record that was changed.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>What was done to it.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The principal's name.</summary>
    public required string By { get; init; }

    /// <summary>What the principal was known by: <c>key:</c> and the key's name, <c>token:</c> and the token's subject; null for the app itself, and for old changes.</summary>
    public string? Credential { get; init; }

    /// <summary>When it was written (UTC); never earlier than the change before.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the request that led to it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The transaction that wrote it, so that a writer whose answer was lost finds its own change again.</summary>
    public required string Commit { get; init; }

    /// <summary>The record's JSON after the change; null after a delete.</summary>
    public required string? Body { get; init; }

    /// <summary>The record's change before this one, 0 for none: what makes its history a walk instead of a scan.</summary>
    public required long Previous { get; init; }

    /// <summary>The record's <see cref="StoredRecord.DependencyVersion"/> before this change, so that a delete can be undone.</summary>
    public required long DependencyVersion { get; init; }

    /// <summary>The hash of the change before, as it was when this one was written (see <see cref="LogHash"/>); null for old changes.</summary>
    public string? PriorHash { get; init; }

    /// <summary>Records whose derived fields this change may alter.</summary>
    public required IReadOnlyList<Touch> Dependents { get; init; }
}

/// <summary>A record whose derived fields a change may alter, and when that had last happened before (0 for never).</summary>
public readonly record struct Touch(RecordKey Key, long Previous);
