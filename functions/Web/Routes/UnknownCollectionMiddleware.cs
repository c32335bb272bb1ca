using BangGiao.Web.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BangGiao.Web.Routes;

/// <summary>Answers a request whose path names no collection with 404, before access is judged: every path of that shape comes to the functions of collections.</summary>
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
