using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BangGiao.Records.Attachments;

/// <summary>
/// GET /{collection}/{id}/attachments/{attachmentId}: downloads a file or a range of it, optionally as known at a version.
/// </summary>
public sealed partial class DownloadAttachment(
    AttachmentEndpoints attachments, AttachmentBlobs blobs, RegistryViews views, ILogger<DownloadAttachment> logger)
{
    /// <summary>200, 206 for a range, 304 when the client has the file, 416 for a range outside the file, 404.</summary>
    [Function(Api.Last + nameof(DownloadAttachment))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/attachments/{attachmentId}")] HttpRequest request,
        string collection,
        string id,
        string attachmentId,
        CancellationToken cancellationToken)
    {
        var key = new AttachmentKey(attachments.Record(collection, id), attachmentId);
        var parameters = new Parameters(request);
        var times = AttachmentTimes.Read(parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        var file = new FileAnswer(attachments.Find(view, key), view);
        if (file.IsKnown(request))
            return file.Unchanged();
        var part = file.PartOf(request);
        return HttpMethods.IsHead(request.Method)
            ? await blobs.ExistsAsync(key, cancellationToken) ? file : throw Missing(key)
            : file.With(part, await blobs.OpenAsync(key, part, cancellationToken) ?? throw Missing(key));
    }

    private RefusedException Missing(AttachmentKey key)
    {
        Log.Missing(logger, key);
        return new(new(RefusalKind.NotFound, $"The file of the attachment {key.Id} of {key.Record} is missing in storage. Report this to the operator."));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The blob {Blob} of an attachment is missing.")]
        public static partial void Missing(ILogger logger, AttachmentKey blob);
    }
}
