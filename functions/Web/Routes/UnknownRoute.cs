using BangGiao.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Routes;

/// <summary>Everything that no other function takes: the host tries functions in the order of their names, so this one's sorts last.</summary>
/// <remarks>The host knows a wrong method only as "no match"; which methods the path has is found out here.</remarks>
public sealed class UnknownRoute(RouteTable routes)
{
    /// <summary>405 with Allow for a path that other methods have, 204 with Allow for OPTIONS on it; else 404.</summary>
    [Function("zz-" + nameof(UnknownRoute))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var refused = routes.Refuse(request);
        return HttpMethods.IsOptions(request.Method) && request.HttpContext.Response.Headers.Allow.Count > 0 ? new NoContentResult() : throw refused;
    }
}
