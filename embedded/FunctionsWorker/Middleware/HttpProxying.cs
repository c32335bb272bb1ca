using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Shows the request to all that comes further in, and sends the result on the way out.</summary>
internal static class HttpProxying
{
    private static readonly ActionDescriptor NoAction = new();

    public static FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context =>
        context is WorkerFunctionContext { HttpContext: { } http } ? InvokeAsync(context, http, next) : next(context);

    private static async Task InvokeAsync(FunctionContext context, HttpContext http, FunctionExecutionDelegate next)
    {
        context.Items[FunctionContextExtensions.HttpContextKey] = http;
        await next(context);
        await SendAsync(context.GetInvocationResult().Value, http);
    }

    private static Task SendAsync(object? result, HttpContext http) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), NoAction)),
        IResult minimal => minimal.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };
}
