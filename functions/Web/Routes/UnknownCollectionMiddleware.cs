using BangGiao.Web.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Routes;

/// <summary>Answers what came to a function of collections and names none, as the unknown path that it is: before anybody is asked who he is.</summary>
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
