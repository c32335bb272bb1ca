using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments;

/// <summary>
/// DELETE /{collection}/{id}/attachments/{attachmentId}: removes an attachment from its record. Older states of the record keep it.
/// </summary>
public sealed class RemoveAttachment(AttachmentEndpoints attachments, AttachmentWriter writer, RegistryViews views)
{
    /// <summary>204 with the record's new version as ETag; 404; 428 without If-Match, 412 when the record has changed.</summary>
    [Function(Api.Last + nameof(RemoveAttachment))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Record + "/attachments/{attachmentId}")] HttpRequest request,
        string collection,
        string id,
        string attachmentId,
        CancellationToken cancellationToken)
    {
        var key = new AttachmentKey(attachments.Record(collection, id), attachmentId);
        new Parameters(request).Done();
        var context = RecordWrites.Context(request, []);
        if (!context.Precondition.IsGiven)
        {
            var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
            throw new RefusedException(Refusals.PreconditionMissing(key.Record, RecordEndpoints.Record(view, key.Record).Version));
        }

        var result = await writer.RemoveAsync(key, context, cancellationToken);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        return new WriteAnswer(StatusCodes.Status204NoContent, result.After.Version, null)
        {
            ETag = attachments.TagOf(views.Open(result.After, request.Principal()), key.Record),
        };
    }
}
