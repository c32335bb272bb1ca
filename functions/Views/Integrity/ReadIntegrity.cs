using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Integrity;

/// <summary>GET /integrity: what the registry proves of itself, and how good its data is, with the first findings of each list.</summary>
/// <remarks>
/// A reader may ask: what he may not see is in no list, count, status or score of his, and <c>clearance</c> says how far his answer goes.
/// It reads all of storage, so a report is kept for a while; <c>Cache-Control: no-cache</c> on the request asks for a new one.
/// </remarks>
public sealed class ReadIntegrity(IntegrityReports reports, IntegrityBody body, RegistryViews views)
{
    /// <summary>200, or 304 while the report is kept.</summary>
    [Function(nameof(ReadIntegrity))]
    [Requires(Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "integrity")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var report = await reports.GetAsync(IntegrityBody.IsAskedAnew(request), cancellationToken);
        var view = views.Open(report.Snapshot, request.Principal());
        return new ViewAnswer(view, language, () => body.Of(report, view.Clearance, language))
        {
            ETag = IntegrityBody.TagOf(report, view, language, ""),
        };
    }
}
