using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace BangGiao.Web.Http;

/// <summary>Turns every exception of a request into a problem, and logs unexpected ones.</summary>
public sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    private const string RetryAfterSeconds = "5";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }
        try
        {
            await RunAsync(context, http, next);
        }
        catch (Exception e) when (IsOfClientGone(e, context, http))
        {
            // The client has disconnected.
            http.Abort();
        }
    }

    private async Task RunAsync(FunctionContext context, HttpContext http, FunctionExecutionDelegate next)
    {
        try
        {
            SecurityHeaders.Write(http);
            await next(context);
            await SendResultAsync(context, http);
        }
        catch (Exception e) when (!http.Response.HasStarted && !IsOfClientGone(e, context, http))
        {
            await AnswerAsync(http, e);
        }
    }

    private static bool IsOfClientGone(Exception exception, FunctionContext context, HttpContext http) => exception is ConnectionResetException
        || exception is OperationCanceledException && (http.RequestAborted.IsCancellationRequested || context.CancellationToken.IsCancellationRequested);

    // The worker would execute the result after all middleware, where an exception becomes an empty 500. So it is executed here.
    private static async Task SendResultAsync(FunctionContext context, HttpContext http)
    {
        var result = context.GetInvocationResult();
        if (result.Value is not IActionResult action)
            return;
        result.Value = new EmptyResult();
        await action.ExecuteResultAsync(new(http, http.GetRouteData(), new ActionDescriptor()));
    }

    private async Task AnswerAsync(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case RefusedException refused:
                if (refused.Kind == ProblemKind.RendererUnavailable)
                    http.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problem.SendAsync(http, Problem.Of(refused, http));
                break;
            case StorageUnavailableException outage:
                Log.StorageUnavailable(logger, http.Request.Method, http.Request.Path, outage.GetBaseException().Message);
                http.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problem.SendAsync(http, Problem.Unavailable(http));
                break;
            case LaterFormatException later:
                http.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problem.SendAsync(http, Problem.Of(ProblemKind.LaterFormat, later.Message, http));
                break;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                await Problem.SendAsync(http, Problem.Of(ProblemKind.TooLarge, "The body is larger than the limit for one request.", http));
                break;
            case BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }:
                await Problem.SendAsync(http, Problem.Of(ProblemKind.TooSlow, "The body arrived too slowly, and the request timed out.", http));
                break;
            case BadHttpRequestException bad:
                await Problem.SendAsync(http, Problem.Of(ProblemKind.Malformed, $"The request is incomplete or cannot be read: {bad.Message}", http));
                break;
            default:
                Log.Failed(logger, http.Request.Method, http.Request.Path, Problem.TraceId(http), exception);
                await Problem.SendAsync(http, Problem.Fault(http));
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} was answered with 503, because storage did not respond: {Cause}")]
        public static partial void StorageUnavailable(ILogger logger, string method, string path, string cause);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {TraceId}).")]
        public static partial void Failed(ILogger logger, string method, string path, string traceId, Exception exception);
    }
}
