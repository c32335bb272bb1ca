using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Integrity;

/// <summary>GET /integrity/{id}: one check, or one rule of quality, with all of its findings.</summary>
/// <remarks>A list is not paged: a check keeps 10,000 findings of each classification, and <c>total</c> counts them all.</remarks>
public sealed class ReadFindings(IntegrityReports reports, IntegrityBody body, RegistryViews views)
{
    /// <summary>200, or 304 while the report is kept; 404 for an unknown name.</summary>
    [Function(nameof(ReadFindings))]
    [Requires(Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "integrity/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (!reports.Ids.Contains(id))
            throw new RefusedException(new(Registry.Decisions.RefusalKind.NotFound, $"There is no check or rule {id}. There are {string.Join(", ", reports.Ids)}."));
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var report = await reports.GetAsync(IntegrityBody.IsAskedAnew(request), cancellationToken);
        var view = views.Open(report.Snapshot, request.Principal());
        return new ViewAnswer(view, language, () => body.Of(id, report, view.Clearance, language))
        {
            ETag = IntegrityBody.TagOf(report, view, language, id),
        };
    }
}
