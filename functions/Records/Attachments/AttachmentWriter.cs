using System.Security.Cryptography;
using System.Text;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Attachments;

/// <summary>Adds files to records and takes them away: the blob first, then the record that makes it visible.</summary>
public sealed class AttachmentWriter(RecordWriter records, CollectionRegistry collections, AttachmentBlobs blobs, TimeProvider clock)
{
    /// <summary>Stores a file and names it in its record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="registry">Whose record it is, see <see cref="StoredBlob.Registry"/>.</param>
    /// <param name="file">The file.</param>
    /// <param name="replaced">The attachment whose next version it is; null for none.</param>
    /// <param name="context">Who adds it.</param>
    /// <param name="cancellationToken">Ends the storing, or the waiting.</param>
    /// <returns>The write, and the attachment that it added; a repeat's is that of the first request.</returns>
    public async Task<(WriteResult Result, JToken? Attachment)> AddAsync(
        RecordKey record, string registry, SentFile file, ReplacedFile? replaced, WriteContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var key = new AttachmentKey(record, Ids.New());
        await blobs.WriteAsync(key, registry, file.ReadAsync, cancellationToken);

        var attachment = file.ToAttachment(key.Id, clock.GetUtcNow(), context.Principal.Name) with { Replaces = replaced?.Id };
        var marked = context with { Idempotency = Mark(context.Idempotency, attachment) };
        var result = await records.WriteAsync(marked, decisions => decisions.Edit(record, fields => AttachmentList.Add(fields, attachment, replaced)), cancellationToken);
        var added = result.Refusal is null ? RecordJson.Parse(result.Changes[0].Body!)[AttachmentList.Field]!.Last : null;
        if ((string?)added?["id"] != key.Id)
            await DiscardAsync(key);
        return (result, added);
    }

    /// <summary>Takes a file away from its record, unless the record's other fields name it. The blob stays: an older state of the record may be asked for, or brought back.</summary>
    public Task<WriteResult> RemoveAsync(AttachmentKey key, WriteContext context, CancellationToken cancellationToken) =>
        records.WriteAsync(context, decisions => decisions.Edit(key.Record, (record, fields) => AttachmentList.Remove(fields, key, collections.Of(record).AttachmentsNamedBy(record))), cancellationToken);

    // Two files under the same Idempotency-Key are two requests, whatever the boundary of their forms.
    private static Idempotency? Mark(Idempotency? idempotency, Attachment attachment)
    {
        if (idempotency is null)
            return null;
        var asked = $"{idempotency.Fingerprint}\n{attachment.Sha256}\n{attachment.ContentType}\n{attachment.Name}";
        return idempotency with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))) };
    }

    // Only after an answer that says for certain that no record names it. What an outage keeps here, the sweep takes.
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
