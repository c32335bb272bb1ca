using BangGiao.Http;
using BangGiao.Records;
using BangGiao.Registry;

namespace BangGiao.Attachments;

/// <summary>What the attachment functions share: from the names in a path to what they name in a view.</summary>
public sealed class AttachmentFunction(RecordFunction records, Catalogue catalogue)
{
    /// <summary>The record of a path.</summary>
    /// <exception cref="RefusedException">404: there is no such collection.</exception>
    public RecordKey Record(string collection, string id) => new(records.Collection(collection).Name, id);

    /// <summary>The files of a record, in the order in which they were added.</summary>
    public IReadOnlyList<Attachment> Of(StoredRecord record) => ((Record)catalogue.Of(record).Typed(record)).Attachments;

    /// <summary>A file that its record names in a view.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Attachment Find(RegistryView view, AttachmentKey key) =>
        Of(RecordFunction.Record(view, key.Record)).FirstOrDefault(attachment => attachment.Id == key.Id)
        ?? throw new RefusedException(AttachmentList.NotFound(key));

    /// <summary>Refuses a write of a record that cannot succeed, before its body is read; whether it does is decided with the write.</summary>
    /// <exception cref="RefusedException">404 or 412.</exception>
    public static void Admit(RegistryView view, RecordKey key, WriteContext context)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        // A repeat is owed the first answer, whatever became of the record since.
        if (context.Idempotency is not null && RegistryHistory.LastChangeOf(view.Snapshot, key) > 0)
            return;
        var record = RecordFunction.Record(view, key);
        if (!context.Precondition.Holds(record.Version))
            throw new RefusedException(Refusals.Stale(key, record.Version));
    }
}
