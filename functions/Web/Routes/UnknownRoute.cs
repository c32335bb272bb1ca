using BangGiao.Registry.Decisions;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
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
        var allowed = routes.MethodsOf(request.Path);
        if (allowed.Count == 0)
            throw new RefusedException(new(RefusalKind.NotFound, $"There is nothing at {request.Path}. The API is below /{Api.Base}; GET /{Api.Base.TrimEnd('/')} lists it."));
        request.HttpContext.Response.Headers.Allow = string.Join(", ", allowed);
        if (HttpMethods.IsOptions(request.Method))
            return new NoContentResult();
        throw new RefusedException(ProblemKind.MethodNotAllowed, $"{request.Method} is not for {request.Path}; allowed: {string.Join(", ", allowed)}.");
    }
}
