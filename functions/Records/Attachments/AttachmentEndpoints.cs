using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;

namespace BangGiao.Records.Attachments;

/// <summary>The shared steps of the attachment functions: they resolve the names in a path and check a write early.</summary>
public sealed class AttachmentEndpoints(RecordEndpoints records, CollectionRegistry collections)
{
    /// <summary>The key of a path's record.</summary>
    /// <exception cref="RefusedException">404: the collection does not exist.</exception>
    public RecordKey Record(string collection, string id) => new(records.Collection(collection).Name, id);

    /// <summary>The attachments of a record, oldest first.</summary>
    public IReadOnlyList<Attachment> Of(StoredRecord record) => ((Record)collections.Of(record).Typed(record)).Attachments;

    /// <summary>An attachment of a record in a view.</summary>
    /// <exception cref="RefusedException">404: the view has no such record or attachment.</exception>
    public Attachment Find(RegistryView view, AttachmentKey key) =>
        Find(RecordEndpoints.Record(view, key.Record), key.Id) ?? throw new RefusedException(AttachmentList.NotFound(key));

    /// <summary>An attachment of a record in a view; null when the record or the attachment does not exist.</summary>
    public Attachment? TryFind(RegistryView view, AttachmentKey key)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key.Record) is { } record ? Find(record, key.Id) : null;
    }

    /// <summary>The ETag of a record in a view; null when it does not exist or is hidden.</summary>
    public string? TagOf(RegistryView view, RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key) is { } record ? RecordTags.Of(collections.Of(record), record, view) : null;
    }

    /// <summary>Refuses a write that cannot succeed before its body is read. The write itself checks again.</summary>
    /// <param name="view">The caller's view of the registry.</param>
    /// <param name="key">The record.</param>
    /// <param name="replaced">The attachment that the new file replaces; null for none.</param>
    /// <param name="context">The caller, precondition and Idempotency-Key.</param>
    /// <exception cref="RefusedException">
    /// 403, 404 or 412; 409 for a collection that clients cannot write; 400 or 409 when the attachment cannot be replaced.
    /// </exception>
    public void Admit(RegistryView view, RecordKey key, ReplacedFile? replaced, WriteContext context)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        if (records.Collection(key.Collection).WrittenOnlyBy is { } advice)
            throw new RefusedException(new(RefusalKind.Conflict, $"{advice} Attachments cannot be added to them."));
        MayAdd(view, key, context.Principal);
        // A repeated request gets the first answer, even if the record has changed since.
        if (context.Idempotency is not null && RegistryHistory.LastChangeOf(view.Snapshot, key) > 0)
            return;
        var record = RecordEndpoints.Record(view, key);
        if (!context.Precondition.Holds(record.Version))
            throw new RefusedException(Refusals.Stale(key, record.Version));
        if (replaced is not null && AttachmentVersions.Fault(Of(record), replaced) is { } fault)
            throw new RefusedException(fault);
    }

    /// <summary>Refuses to let an account of an agency add files to what the agency does not lead.</summary>
    /// <exception cref="RefusedException">403; 404: the view has no such record.</exception>
    public void MayAdd(RegistryView view, RecordKey key, Principal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Holds(Role.Editor))
            return;
        if (AttachmentWriter.Fault(collections.Of(RecordEndpoints.Record(view, key)), RecordEndpoints.Record(view, key), principal) is { } fault)
            throw new RefusedException(fault);
    }

    private Attachment? Find(StoredRecord record, string id) => Of(record).FirstOrDefault(attachment => attachment.Id == id);
}
