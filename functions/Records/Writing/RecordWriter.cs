using BangGiao.Records.Collections;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Writing;

/// <summary>Changes records of any collection. Each method decides on the registry as it is when the write is its turn.</summary>
public sealed class RecordWriter(Catalogue catalogue, RegistryWriter writer, RegistryReader reader, RegistryHistory history, OwnerCalendar calendar)
{
    /// <summary>Creates a record.</summary>
    public Task<WriteResult> CreateAsync(Collection collection, JObject sent, WriteContext context, CancellationToken cancellationToken) =>
        WriteAsync(context, snapshot => Decide(snapshot, context).Create(collection, sent), cancellationToken);

    /// <summary>Replaces a record, or creates it under If-None-Match: *.</summary>
    public Task<WriteResult> ReplaceAsync(Collection collection, string id, JObject sent, WriteContext context, CancellationToken cancellationToken) =>
        WriteAsync(context, snapshot => Decide(snapshot, context).Replace(collection, id, sent), cancellationToken);

    /// <summary>Changes a record by a merge patch (RFC 7396).</summary>
    public Task<WriteResult> PatchAsync(Collection collection, string id, JObject patch, WriteContext context, CancellationToken cancellationToken) =>
        WriteAsync(context, snapshot => Decide(snapshot, context).Patch(collection, id, patch), cancellationToken);

    /// <summary>Deletes a record.</summary>
    public Task<WriteResult> DeleteAsync(Collection collection, string id, WriteContext context, CancellationToken cancellationToken) =>
        WriteAsync(context, snapshot => Decide(snapshot, context).Delete(collection, id), cancellationToken);

    /// <summary>Changes stored fields that clients do not write themselves.</summary>
    /// <param name="key">The record.</param>
    /// <param name="edit">Changes the stored fields that it is given, or refuses.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<WriteResult> EditAsync(RecordKey key, Func<JObject, Refusal?> edit, WriteContext context, CancellationToken cancellationToken) =>
        EditAsync(key, (_, fields) => edit(fields), context, cancellationToken);

    /// <summary>Changes stored fields that clients do not write themselves, looking also at the record as it is.</summary>
    /// <param name="key">The record.</param>
    /// <param name="edit">Changes the stored fields of the record that it is given, or refuses.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<WriteResult> EditAsync(
        RecordKey key, Func<StoredRecord, JObject, Refusal?> edit, WriteContext context, CancellationToken cancellationToken) =>
        WriteAsync(context, snapshot => Decide(snapshot, context).Edit(key, edit), cancellationToken);

    /// <summary>Changes stored fields by a request of their own, and holds the record to its collection's rules.</summary>
    /// <param name="key">The record.</param>
    /// <param name="amendment">What becomes of the record, and whose faults are told.</param>
    /// <param name="context">Who writes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<WriteResult> AmendAsync(RecordKey key, Amendment amendment, WriteContext context, CancellationToken cancellationToken) =>
        WriteAsync(context, snapshot => Decide(snapshot, context).Amend(key, amendment), cancellationToken);

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
        return await WriteAsync(context, snapshot => Decide(snapshot, context).Restore(collection, id, version, then), cancellationToken);
    }

    private RecordDecisions Decide(Snapshot snapshot, WriteContext context) =>
        new(
        catalogue,
        snapshot,
        new(catalogue, snapshot, context.Principal.Clearance, calendar.Today, null, context.Principal.Role),
        context.Precondition);

    private Task<WriteResult> WriteAsync(WriteContext context, Func<Snapshot, WriteDecision> decide, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            new() { Author = context.Author, Decide = decide, Idempotency = context.Idempotency },
            cancellationToken);
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
