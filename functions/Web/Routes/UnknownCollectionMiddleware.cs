using BangGiao.Web.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Routes;

/// <summary>Refuses a request with an unknown collection name before its access is checked.</summary>
/// <remarks>The route <c>{collection}</c> matches any name, so the functions of collections also receive unknown ones.</remarks>
public sealed class UnknownCollectionMiddleware(RouteTable routes) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return context.GetHttpContext() is { } http
            && context.FunctionDefinition.Name.StartsWith(Api.Last, StringComparison.Ordinal)
            && !routes.IsOfCollection(http.Request.Path)
                ? throw routes.Refuse(http.Request)
                : next(context);
    }
}
