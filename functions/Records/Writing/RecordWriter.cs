using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Writing;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;

namespace BangGiao.Records.Writing;

/// <summary>Writes records of any collection.</summary>
public sealed class RecordWriter(CollectionRegistry collections, RegistryWriter registry, RegistryReader reader, RegistryHistory history, OwnerCalendar calendar)
{
    /// <summary>Makes a decision on the current snapshot and appends its changes to the log.</summary>
    /// <param name="context">The caller, precondition and Idempotency-Key.</param>
    /// <param name="decide">
    /// Decides the changes. It must be a pure function, because it is called again after a conflict with another writer.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
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

    /// <summary>Restores a deleted record, or a record's state at an older version of the registry.</summary>
    public async Task<WriteResult> RestoreAsync(Collection collection, string id, long? version, WriteContext context, CancellationToken cancellationToken)
    {
        var key = new RecordKey(collection.Name, id);
        var current = await reader.CurrentAsync(cancellationToken);
        if (version > current.Version)
            return new(Refusals.VersionToCome(current.Version), [], current, Repeated: false);
        var last = RegistryHistory.LastChangeOf(current, key);
        var wanted = version ?? (current.Find(key) is null ? last - 1 : last);
        Change? then = null, newest = null;
        await foreach (var change in history.ChangesOfAsync(last, cancellationToken))
        {
            newest ??= change.Body is null ? null : change;
            if (change.Version > wanted)
                continue;
            then = change;
            break;
        }
        return await WriteAsync(
            context,
            // The state to restore was read from the log of the snapshot's lineage.
            decisions => decisions.IsOn(current) ? decisions.Restore(collection, id, version, then, newest) : throw new StorageUnavailableException(),
            cancellationToken);
    }

    private RegistryView ViewOf(Snapshot snapshot, Principal principal) => new(collections, snapshot, principal.Sight, calendar.Today);
}

/// <summary>The context of a write.</summary>
/// <param name="Principal">The caller.</param>
/// <param name="RequestId">The id of the request.</param>
/// <param name="Precondition">The precondition from the headers.</param>
/// <param name="Idempotency">The Idempotency-Key and fingerprint; null when the client sent none.</param>
public sealed record WriteContext(Principal Principal, string RequestId, Precondition Precondition, Idempotency? Idempotency)
{
    /// <summary>The author as written to the change log.</summary>
    public Author Author => new(Principal.Name, RequestId) { Credential = Principal.Credential };
}
