using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;

namespace BangGiao.Records.Writing;

/// <summary>Changes records of any collection.</summary>
public sealed class RecordWriter(CollectionRegistry collections, RegistryWriter registry, RegistryReader reader, RegistryHistory history, OwnerCalendar calendar)
{
    /// <summary>Decides on the registry as it is when it is the write's turn, and appends to the log what was decided.</summary>
    /// <param name="context">Who writes.</param>
    /// <param name="decide">What the write comes to. Pure: it is asked again when another writer was faster.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<WriteResult> WriteAsync(WriteContext context, Func<RecordDecisions, WriteDecision> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(decide);
        return registry.WriteAsync(
            new()
            {
                Author = context.Author,
                Idempotency = context.Idempotency,
                Decide = snapshot => decide(new(collections, snapshot, ViewOf(snapshot, context.Principal), context.Precondition)),
            },
            cancellationToken);
    }

    /// <summary>Brings a deleted record back, or sets a record back to what it was at an older version of the registry.</summary>
    public async Task<WriteResult> RestoreAsync(Collection collection, string id, long? version, WriteContext context, CancellationToken cancellationToken)
    {
        var key = new RecordKey(collection.Name, id);
        var current = await reader.CurrentAsync(cancellationToken);
        if (version > current.Version)
            return new(Refusals.VersionToCome(current.Version), [], current, Repeated: false);
        var last = RegistryHistory.LastChangeOf(current, key);
        var wanted = version ?? (current.Find(key) is null ? last - 1 : last);
        Change? then = null;
        await foreach (var change in history.ChangesOfAsync(last, cancellationToken))
        {
            if (change.Version > wanted)
                continue;
            then = change;
            break;
        }
        return await WriteAsync(context, decisions => decisions.Restore(collection, id, version, then), cancellationToken);
    }

    private RegistryView ViewOf(Snapshot snapshot, Principal principal) => new(collections, snapshot, principal.Sight, calendar.Today);
}

/// <summary>What every write comes with.</summary>
/// <param name="Principal">Who writes.</param>
/// <param name="RequestId">By which request.</param>
/// <param name="Precondition">What the client believes of the record.</param>
/// <param name="Idempotency">How a repeat is known; null when the client gave no key.</param>
public sealed record WriteContext(Principal Principal, string RequestId, Precondition Precondition, Idempotency? Idempotency)
{
    /// <summary>Who writes, as the log keeps it.</summary>
    public Author Author => new(Principal.Name, RequestId) { Credential = Principal.Credential };
}
