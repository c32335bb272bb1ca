using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Routes;

/// <summary>Refuses a request for a path that a function has and the app has not, before its access is checked.</summary>
/// <remarks>The route <c>{collection}</c> matches any name, so the functions of collections also receive unknown ones. A setting can turn a path off.</remarks>
public sealed class UnknownPathMiddleware(RouteTable routes) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return context.GetHttpContext() is { } http && IsUnknown(context.FunctionDefinition.Name, http.Request.Path)
            ? throw routes.Refuse(http.Request)
            : next(context);
    }

    private bool IsUnknown(string function, PathString path) =>
        function.StartsWith(Api.Last, StringComparison.Ordinal) ? !routes.IsOfCollection(path) : routes.IsOff(path);
}
