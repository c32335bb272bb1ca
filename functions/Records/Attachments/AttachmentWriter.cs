using System.Security.Cryptography;
using System.Text;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Attachments;

/// <summary>Adds attachments to records and removes them. It writes the blob first, then the record that makes it visible.</summary>
public sealed class AttachmentWriter(RecordWriter records, CollectionRegistry collections, AttachmentBlobs blobs, TimeProvider clock)
{
    /// <summary>Stores a file and adds it to its record's list.</summary>
    /// <param name="record">The record.</param>
    /// <param name="registry">The epoch of the registry, see <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="file">The file.</param>
    /// <param name="replaced">The attachment that the file replaces; null for none.</param>
    /// <param name="context">The caller, precondition and Idempotency-Key.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The result of the write, and the attachment; for a repeated request, the attachment of the first one.</returns>
    public async Task<(WriteResult Result, JToken? Attachment)> AddAsync(
        RecordKey record, string registry, SentFile file, ReplacedFile? replaced, WriteContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var key = new AttachmentKey(record, Ids.New());
        await blobs.WriteAsync(key, registry, file.ReadAsync, cancellationToken);

        var attachment = file.ToAttachment(key.Id, clock.GetUtcNow(), context.Principal.Name) with { Replaces = replaced?.Id };
        var marked = context with { Idempotency = Mark(context.Idempotency, attachment) };
        var result = await records.WriteAsync(marked, decisions => decisions.Edit(
            record, (before, fields) => Fault(collections.Of(before), before, context.Principal) ?? AttachmentList.Add(fields, attachment, replaced)), cancellationToken);
        var added = result.Refusal is null ? RecordJson.Parse(result.Changes[0].Body!)[AttachmentList.Field]!.Last : null;
        if ((string?)added?["id"] != key.Id)
            await DiscardAsync(key);
        return (result, added);
    }

    /// <summary>Removes an attachment from its record, unless other fields of the record refer to it.</summary>
    /// <remarks>The blob is kept, because older states of the record can be read and restored.</remarks>
    public Task<WriteResult> RemoveAsync(AttachmentKey key, WriteContext context, CancellationToken cancellationToken) =>
        records.WriteAsync(context, decisions => decisions.Edit(key.Record, (record, fields) => AttachmentList.Remove(fields, key, collections.Of(record).AttachmentsNamedBy(record))), cancellationToken);

    /// <summary>Why a principal may not add files to a record; null if it may.</summary>
    internal static Refusal? Fault(Collection collection, StoredRecord record, Principal principal) =>
        principal.Holds(Role.Editor) || collection.ReportedBy(record).Any(principal.AgencyIds.Contains)
            ? null
            : new(RefusalKind.Forbidden, $"An account of an agency adds files only to commitments that the agency leads and to tasks that it has; {record.Key} is not one of them.");

    // The fingerprint covers the file and not the raw body, because the boundary of a form differs between repeats.
    private static Idempotency? Mark(Idempotency? idempotency, Attachment attachment)
    {
        if (idempotency is null)
            return null;
        var asked = $"{idempotency.Fingerprint}\n{attachment.Sha256}\n{attachment.ContentType}\n{attachment.Name}";
        return idempotency with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))) };
    }

    // Called only when the write's result shows that no record has the attachment. The cleanup timer deletes the blob if this fails.
    private async Task DiscardAsync(AttachmentKey key)
    {
        try
        {
            await blobs.DeleteAsync(key, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
        }
    }
}
