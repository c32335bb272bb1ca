using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>POST /{collection}/{id}/uploads/{uploadId}/complete: completes an upload and adds its file as an attachment.</summary>
/// <remarks>
/// A repeated request returns the same attachment. <c>?replaces={attachmentId}</c> overrides the attachment that was named at the start,
/// for the case that another caller has replaced or removed it since.
/// </remarks>
public sealed class CompleteUpload(AttachmentEndpoints attachments, UploadCompletion completing, RegistryViews views)
{
    /// <summary>
    /// 201 with the attachment, Location, and the record's new version as ETag; 409 when chunks are missing; 400, 403, 404, 412.
    /// </summary>
    [Function(Api.Last + nameof(CompleteUpload))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Record + "/uploads/{uploadId}/complete")] HttpRequest request,
        string collection,
        string id,
        string uploadId,
        CancellationToken cancellationToken)
    {
        var key = new AttachmentKey(attachments.Record(collection, id), uploadId);
        var parameters = new Parameters(request);
        var replaced = parameters.Text("replaces") is { } replaces ? ReplacedFile.OfQuery(replaces) : null;
        parameters.Done();
        var context = RecordWrites.Context(request, []);
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        if (attachments.TryFind(view, key) is null)
            attachments.Admit(view, key.Record, replaced, context);

        // Hashing a large file takes a while. It is not cancelled with the request, so that a repeated request finds it done.
        var completion = await completing.RunAsync(view, key, replaced, context, CancellationToken.None);
        if (completion.Refusal is { } refusal)
            throw new RefusedException(refusal);
        return new WriteAnswer(StatusCodes.Status201Created, completion.After!.Version, completion.Attachment)
        {
            ETag = attachments.TagOf(views.Open(completion.After!, request.Principal()), key.Record),
            Location = $"/{Api.Base}{key.Record}/attachments/{key.Id}",
        };
    }
}
