using System.Globalization;
using BangGiao.Records.Attachments;
using BangGiao.Records.Model;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that every attachment of a record has its blob, with the size in the record.</summary>
/// <remarks>
/// The container is listed once, 5,000 names a request, and nothing is downloaded: it does not check that the bytes have the recorded hash.
/// Time: the blobs. Memory: the attachments' names.
/// </remarks>
internal sealed class AttachedFiles(AttachmentBlobs blobs) : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "attachments.blobs";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope, blobs);

    private sealed class Run(IntegrityScope scope, AttachmentBlobs blobs) : CheckRun(scope)
    {
        public override async Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            var named = Named();
            if (named.Count == 0)
                return;
            await foreach (var blob in blobs.ListAsync(cancellationToken))
            {
                if (!named.Remove(blob.Key, out var file) || file.Attachment.Size == blob.Size)
                    continue;
                Add(blob.Key, file, string.Create(
                    CultureInfo.InvariantCulture, $"The blob has {blob.Size} bytes, and the record says {file.Attachment.Size}."));
            }
            foreach (var (key, file) in named)
                Add(key, file, "The blob is missing.");
        }

        private Dictionary<AttachmentKey, File> Named()
        {
            var named = new Dictionary<AttachmentKey, File>();
            foreach (var (collection, record) in Scope.Records)
            {
                foreach (var (place, attachment) in ((Record)collection.Typed(record)).Attachments.Index())
                {
                    var least = Scope.LeastOf(record.Key);
                    Result.Look(least);
                    named[new(record.Key, attachment.Id)] = new(attachment, place, least);
                }
            }
            return named;
        }

        private void Add(AttachmentKey key, File file, string detail) => Result.Add(new(file.Classification, detail)
        {
            Subject = key.Record,
            Pointer = string.Create(CultureInfo.InvariantCulture, $"/attachments/{file.Place}"),
        });
    }

    private sealed record File(Attachment Attachment, int Place, Classification Classification);
}
