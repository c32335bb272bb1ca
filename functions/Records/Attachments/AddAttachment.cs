using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments;

/// <summary>POST /{collection}/{id}/attachments: adds a file of at most 99 MiB, sent as the only part of a form or as the body.</summary>
/// <remarks>With <c>?replaces={attachmentId}</c> the file becomes the next version of that attachment, which remains unchanged.</remarks>
public sealed class AddAttachment(AttachmentEndpoints attachments, AttachmentWriter writer, RegistryViews views)
{
    /// <summary>
    /// 201 with the attachment, Location, and the record's new version as ETag; 400, 403, 404, 412, 413, 415; 409 when the replaced attachment
    /// already has a next version.
    /// </summary>
    [Function(Api.Last + nameof(AddAttachment))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Record + "/attachments")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var record = attachments.Record(collection, id);
        var parameters = new Parameters(request);
        var replaced = parameters.Text("replaces") is { } replaces ? ReplacedFile.OfQuery(replaces) : null;
        parameters.Done();
        var context = RecordWrites.Context(request, []);
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        attachments.Admit(view, record, replaced, context);

        using var file = await SentFiles.OpenAsync(request, cancellationToken);
        var (result, attachment) = await writer.AddAsync(record, view.Snapshot.Head.Epoch, file, replaced, context, cancellationToken);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        return new WriteAnswer(StatusCodes.Status201Created, result.After.Version, attachment)
        {
            ETag = attachments.TagOf(views.Open(result.After, request.Principal()), record),
            Location = $"/{Api.Base}{record}/attachments/{attachment!["id"]}",
        };
    }
}
