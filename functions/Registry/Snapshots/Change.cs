namespace BangGiao.Registry.Snapshots;

/// <summary>One change in the log: the record, the operation, the author, and the record's body after it.</summary>
/// <remarks>
/// Changes are numbered from 1 over the whole registry, without gaps. The number of the last change is the registry's version.
/// </remarks>
public sealed record Change
{
    /// <summary>The change's sequence number.</summary>
    public required long Version { get; init; }

    /// <summary>The record that was changed.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The operation.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The code of an operation that this version of the app does not know; null for one that it knows.</summary>
    internal string? LaterOperation { get; init; }

    /// <summary>The principal's name.</summary>
    public required string By { get; init; }

    /// <summary>
    /// The principal's credential: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject; null for the app itself and
    /// for changes of earlier app versions.
    /// </summary>
    public string? Credential { get; init; }

    /// <summary>When it was written (UTC); never earlier than the previous change.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The id of the transaction, by which a writer recognizes its own change after a lost response.</summary>
    public required string Commit { get; init; }

    /// <summary>
    /// The span of the request as <c>traceparent</c> (W3C Trace Context, section 3.2), for links to its trace; null when none was recorded. It
    /// is no part of what the log states: <c>LogHash</c> leaves it out.
    /// </summary>
    public string? TraceParent { get; init; }

    /// <summary>The record's JSON after the change; null after a delete.</summary>
    public required string? Body { get; init; }

    /// <summary>
    /// The version of the record's previous change, 0 for none. It links the changes of a record, so that its history needs no scan.
    /// </summary>
    public required long Previous { get; init; }

    /// <summary>The record's <see cref="StoredRecord.DependencyVersion"/> before this change, so that a delete can be undone.</summary>
    public required long DependencyVersion { get; init; }

    /// <summary>
    /// The hash of the previous change when this one was written (see <c>LogHash</c>); null for changes of earlier app versions.
    /// </summary>
    public string? PriorHash { get; init; }

    /// <summary>The records whose derived fields this change may alter.</summary>
    public required IReadOnlyList<Touch> Dependents { get; init; }
}

/// <summary>A record whose derived fields a change may alter, and its dependency version before the change (0 for none).</summary>
public readonly record struct Touch(RecordKey Key, long Previous);
