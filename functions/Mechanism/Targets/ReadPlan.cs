using BangGiao.Records.Endpoints;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.Targets;

/// <summary>
/// GET /plan: the task groups of the plan with their targets on a day: current value, distance to each goal, and required yearly pace.
/// </summary>
public sealed class ReadPlan(RegistryViews views)
{
    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadPlan))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "plan")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        return new ViewAnswer(view, language, () => new PlanAnswer(view.AsOf, language, language.Direction(), [.. PlanGroups.Of(view, language)], view.Version));
    }
}
