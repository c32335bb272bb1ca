using BangGiao.Records.Changes;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Summary;

/// <summary>GET /summary: a dashboard's figures in one call, as of a day.</summary>
public sealed class ReadSummary(RegistryViews views, ChangeFeed feed, SummaryBody body)
{
    internal const int LatestChanges = 10;

    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadSummary))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "summary")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        return new ViewAnswer(view, language, ViewAnswer.Json, async () =>
        {
            var latest = await feed.LatestAsync(view, LatestChanges, cancellationToken);
            return RecordJson.Bytes(body.Of(view, language, latest));
        });
    }
}
