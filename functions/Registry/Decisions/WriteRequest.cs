using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Decisions;

/// <summary>The author of a write.</summary>
/// <param name="Name">The principal's name, which is written to the log.</param>
/// <param name="RequestId">The request's trace id.</param>
public sealed record Author(string Name, string RequestId)
{
    /// <summary>The principal's credential, see <see cref="Change.Credential"/>.</summary>
    public string? Credential { get; init; }
}

/// <summary>Identifies a request, so that a repeat of it writes nothing and gets the first answer again.</summary>
/// <param name="Key">The client's Idempotency-Key, unique per principal.</param>
/// <param name="Fingerprint">A hash of the request. A request with the same key and another hash is refused.</param>
public sealed record Idempotency(string Key, string Fingerprint);

/// <summary>The next state of one record.</summary>
/// <param name="Key">The record.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Body">The stored fields after the change; null for a delete. The writer adds author and time.</param>
/// <param name="Dependents">The keys of the records whose derived fields depend on this one.</param>
public sealed record PlannedChange(RecordKey Key, Operation Operation, JObject? Body, IReadOnlyList<RecordKey> Dependents);

/// <summary>A write, given as a decision on the current snapshot.</summary>
public sealed record WriteRequest
{
    /// <summary>The author.</summary>
    public required Author Author { get; init; }

    /// <summary>
    /// Decides on a snapshot what to write. It must be a pure function, because it is called again after a conflict with another writer.
    /// </summary>
    public required Func<Snapshot, WriteDecision> Decide { get; init; }

    /// <summary>The Idempotency-Key and fingerprint; null when the client sent none.</summary>
    public Idempotency? Idempotency { get; init; }
}

/// <summary>
/// The decision of a write on a snapshot: a refusal, or a list of changes, which is empty when the registry is in the wanted state.
/// </summary>
public sealed record WriteDecision
{
    private WriteDecision()
    {
    }

    /// <summary>The refusal; null when the write is accepted.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>The changes to write atomically.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; private init; } = [];

    /// <summary>Refuses the write.</summary>
    public static WriteDecision Refuse(Refusal refusal) => new() { Refusal = refusal };

    /// <summary>Accepts the write with these changes.</summary>
    public static WriteDecision Write(params IReadOnlyList<PlannedChange> changes) => new() { Changes = changes };
}

/// <summary>The result of a write.</summary>
/// <param name="Refusal">The refusal; null when the write was accepted.</param>
/// <param name="Changes">The changes in the log, in order; empty when nothing had to change.</param>
/// <param name="After">The registry with the changes. For a repeat, the registry right after the first write.</param>
/// <param name="Repeated">Whether the result is that of an earlier request with the same Idempotency-Key.</param>
public sealed record WriteResult(Refusal? Refusal, IReadOnlyList<Change> Changes, Snapshot After, bool Repeated);
