using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Integrity;

/// <summary>GET /integrity: the results of the registry's checks of itself and the quality of its data, with the first findings of each list.</summary>
/// <remarks>
/// Readers may call it: lists, counts, statuses and scores leave out what the caller may not see, and <c>clearance</c> says what they include.
/// A run reads all of storage, so its report is kept for a while. A request with <c>Cache-Control: no-cache</c> gets a new one.
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
