using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>
/// POST /{collection}/{id}/uploads: starts the upload of a file of at most 5 GiB in chunks. The file becomes visible when the upload is
/// completed.
/// </summary>
public sealed class StartUpload(
    AttachmentEndpoints attachments, UploadStore uploads, AttachmentBlobs blobs, RegistryViews views, IOptions<AttachmentOptions> options, TimeProvider clock)
{
    /// <summary>
    /// 201 with the upload and Location; 400, 403, 404, 412, 413, 415; 409 when the replaced attachment already has a next version.
    /// </summary>
    [Function(Api.Last + nameof(StartUpload))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Record + "/uploads")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var record = attachments.Record(collection, id);
        new Parameters(request).Done();
        var (body, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        var sent = Read(body);
        var context = RecordWrites.Context(request, bytes);
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);

        var registry = view.Snapshot.Head.Epoch;
        var key = new AttachmentKey(record, UploadIds.For(record, registry, context.Principal.Credential ?? context.Principal.Name, context.Idempotency));
        var stored = context.Idempotency is null ? null : await RepeatedAsync(key, registry, context.Idempotency, cancellationToken);
        if (stored is null)
        {
            var replaced = sent.Replaces is { } replaces ? ReplacedFile.OfBody(replaces) : null;
            attachments.Admit(view, record, replaced, context with { Idempotency = null });
            var upload = sent.ToUpload(key.Id, options.Value.ChunkBytes, clock.GetUtcNow(), context.Principal.Name, context.Idempotency?.Fingerprint);
            stored = await uploads.AddAsync(key, registry, upload, cancellationToken);
        }
        var answer = UploadStateAnswer.Of(stored, ReceivedChunks.Of(stored.Upload.Chunks, []), isComplete: false);
        return new WriteAnswer(StatusCodes.Status201Created, view.Version, RecordJson.ToBody(answer)) { Location = $"/{Api.Base}{record}/uploads/{key.Id}" };
    }

    private static UploadRequest Read(Newtonsoft.Json.Linq.JObject body)
    {
        if (!RecordJson.TryRead<UploadRequest>(body, out var sent, out var errors) || (errors = [.. sent.Faults()]).Count > 0)
            throw new RefusedException(new(RefusalKind.Malformed, "The body is not a valid description of a file: see the errors.") { Errors = errors });
        if (sent.Size > UploadRequest.MostBytes)
        {
            throw new RefusedException(new(RefusalKind.TooLarge, $"A file may have at most {UploadRequest.MostBytes} bytes (5 GiB).")
            {
                Errors = [new("/size", $"must be at most {UploadRequest.MostBytes}")],
            });
        }
        return sent;
    }

    private async Task<StoredUpload?> RepeatedAsync(AttachmentKey key, string registry, Idempotency idempotency, CancellationToken cancellationToken)
    {
        var stored = await uploads.FindAsync(key, registry, cancellationToken);
        // A blob without an upload belongs to a completed upload that was started with the same key and has been cleaned up.
        if (stored is null ? await blobs.ExistsAsync(key, cancellationToken) : stored.Upload.Fingerprint != idempotency.Fingerprint)
        {
            throw new RefusedException(new(
                RefusalKind.KeyReused, $"The Idempotency-Key \"{idempotency.Key}\" was used for a different upload. Use a new key."));
        }
        return stored;
    }
}
