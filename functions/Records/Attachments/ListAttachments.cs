using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Attachments;

/// <summary>
/// GET /{collection}/{id}/attachments: lists a record's attachments; with <c>current=true</c> only those that no other one replaces.
/// </summary>
public sealed class ListAttachments(AttachmentEndpoints attachments, RegistryViews views)
{
    /// <summary>200 or 304; 404 when the record does not exist.</summary>
    [Function(Api.Last + nameof(ListAttachments))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/attachments")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var record = attachments.Record(collection, id);
        var parameters = new Parameters(request);
        var (times, language, onlyCurrent) = (AttachmentTimes.Read(parameters), parameters.Language(), parameters.Flag("current"));
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        var all = attachments.Of(RecordEndpoints.Record(view, record));
        var files = onlyCurrent ? AttachmentVersions.Current(all) : all;
        return new ViewAnswer(view, language, () => new AttachmentListAnswer([.. files], files.Count, view.Version));
    }
}
