using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Decisions;

/// <summary>Who writes, and by which request.</summary>
/// <param name="Name">The principal's name: what the log keeps.</param>
/// <param name="RequestId">The request's trace id.</param>
public sealed record Author(string Name, string RequestId)
{
    /// <summary>What the principal was known by: see <see cref="Change.Credential"/>.</summary>
    public string? Credential { get; init; }
}

/// <summary>Marks a request so that its repeat does nothing but give the first answer again.</summary>
/// <param name="Key">The client's key, unique for its principal.</param>
/// <param name="Fingerprint">A hash of all that the request asks; another one under the same key is refused.</param>
public sealed record Idempotency(string Key, string Fingerprint);

/// <summary>One record's next state.</summary>
/// <param name="Key">Which record.</param>
/// <param name="Operation">What is done to it.</param>
/// <param name="Body">Its stored fields after that; null for a delete. Who wrote it and when is added by the writer.</param>
/// <param name="Dependents">Records whose derived fields rest on this one.</param>
public sealed record PlannedChange(RecordKey Key, Operation Operation, JObject? Body, IReadOnlyList<RecordKey> Dependents);

/// <summary>A write: a decision that is taken on the registry as it is when the write is its turn.</summary>
public sealed record WriteRequest
{
    /// <summary>Who writes.</summary>
    public required Author Author { get; init; }

    /// <summary>Decides on a snapshot what to write. Pure: it is asked again when another writer was faster.</summary>
    public required Func<Snapshot, WriteDecision> Decide { get; init; }

    /// <summary>How a repeat is known; null when the client gave no key.</summary>
    public Idempotency? Idempotency { get; init; }
}

/// <summary>What a write comes to on a snapshot: either a refusal, or changes (none when all is so already).</summary>
public sealed record WriteDecision
{
    private WriteDecision()
    {
    }

    /// <summary>Why nothing is written; null when it is not refused.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>What is written, all or nothing.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; private init; } = [];

    /// <summary>The write is refused.</summary>
    public static WriteDecision Refuse(Refusal refusal) => new() { Refusal = refusal };

    /// <summary>These changes are written, all or nothing.</summary>
    public static WriteDecision Write(params IReadOnlyList<PlannedChange> changes) => new() { Changes = changes };
}

/// <summary>What became of a write.</summary>
/// <param name="Refusal">Why nothing was written; null when it was not refused.</param>
/// <param name="Changes">The changes in the log, in order; empty when all was so already.</param>
/// <param name="After">The registry with them, and with nothing later when the write is a repeat.</param>
/// <param name="Repeated">Whether the answer is that of an earlier request with the same Idempotency-Key.</param>
public sealed record WriteResult(Refusal? Refusal, IReadOnlyList<Change> Changes, Snapshot After, bool Repeated);
