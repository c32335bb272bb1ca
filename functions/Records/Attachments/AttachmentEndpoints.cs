using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Web.Http;

namespace BangGiao.Records.Attachments;

/// <summary>What the attachment functions share: from the names in a path to what they name in a view.</summary>
public sealed class AttachmentEndpoints(RecordEndpoints records, CollectionRegistry collections)
{
    /// <summary>The record of a path.</summary>
    /// <exception cref="RefusedException">404: there is no such collection.</exception>
    public RecordKey Record(string collection, string id) => new(records.Collection(collection).Name, id);

    /// <summary>The files of a record, in the order in which they were added.</summary>
    public IReadOnlyList<Attachment> Of(StoredRecord record) => ((Record)collections.Of(record).Typed(record)).Attachments;

    /// <summary>A file that its record names in a view.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Attachment Find(RegistryView view, AttachmentKey key) =>
        Find(RecordEndpoints.Record(view, key.Record), key.Id) ?? throw new RefusedException(AttachmentList.NotFound(key));

    /// <summary>A file that its record names in a view; null when the record does not, or is not there.</summary>
    public Attachment? TryFind(RegistryView view, AttachmentKey key)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Find(key.Record) is { } record ? Find(record, key.Id) : null;
    }

    /// <summary>Refuses a write of a record that cannot succeed, before its body is read; whether it does is decided with the write.</summary>
    /// <param name="view">The registry as the writer sees it.</param>
    /// <param name="key">The record.</param>
    /// <param name="replaced">The file whose next version is to be added; null for none.</param>
    /// <param name="context">Who writes.</param>
    /// <exception cref="RefusedException">404 or 412; 409 for a record that clients do not write; 400 or 409 for what cannot be replaced.</exception>
    public void Admit(RegistryView view, RecordKey key, ReplacedFile? replaced, WriteContext context)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        if (records.Collection(key.Collection).WrittenOnlyBy is { } advice)
            throw new RefusedException(new(RefusalKind.Conflict, $"{advice} So they have no attachments."));
        // A repeat is owed the first answer, whatever became of the record since.
        if (context.Idempotency is not null && RegistryHistory.LastChangeOf(view.Snapshot, key) > 0)
            return;
        var record = RecordEndpoints.Record(view, key);
        if (!context.Precondition.Holds(record.Version))
            throw new RefusedException(Refusals.Stale(key, record.Version));
        if (replaced is not null && AttachmentVersions.Fault(Of(record), replaced) is { } fault)
            throw new RefusedException(fault);
    }

    private Attachment? Find(StoredRecord record, string id) => Of(record).FirstOrDefault(attachment => attachment.Id == id);
}
