using BangGiao.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Routes;

/// <summary>
/// Handles every request that matches no other function. The host tries functions in the order of their names; this name sorts last.
/// </summary>
/// <remarks>
/// The host does not distinguish a wrong method from an unknown path, so <see cref="RouteTable"/> finds the allowed methods.
/// </remarks>
public sealed class UnknownRoute(RouteTable routes)
{
    /// <summary>404 for an unknown path; 405 with Allow for a known path, or 204 with Allow if the method is OPTIONS.</summary>
    [Function("zz-" + nameof(UnknownRoute))]
    [Open]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var refused = routes.Refuse(request);
        return HttpMethods.IsOptions(request.Method) && request.HttpContext.Response.Headers.Allow.Count > 0 ? new NoContentResult() : throw refused;
    }
}
