using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>
/// Runs one HTTP function per request. An exception that nobody handled is logged here and becomes an empty 500, or, when
/// the answer has begun, the end of the connection.
/// </summary>
internal sealed partial class HttpInvocation(Function function, FunctionExecutionDelegate pipeline, ILogger logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await pipeline(WorkerFunctionContext.ForRequest(function, http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientWentAway(logger, function.Name);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e, function.Name);

            // The server ends the connection without the answer's end, so the client can tell that it has a part.
            if (http.Response.HasStarted)
                throw;
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string function);

        [LoggerMessage(Level = LogLevel.Debug, Message = "The client of function {Function} went away.")]
        public static partial void ClientWentAway(ILogger logger, string function);
    }
}
