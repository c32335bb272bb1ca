using Localhost.Protocol;
using Localhost.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Localhost.Http;

/// <summary>
/// Answers requests with HTTP functions: starts the invocation over gRPC, and forwards the request to the worker over HTTP.
/// </summary>
internal sealed partial class HttpFunctions(WorkerSupervisor workers, RouteTable routes, IHttpForwarder forwarder, ILogger logger) : IDisposable
{
    /// <summary>The header by which the worker assigns a request to an invocation.</summary>
    public const string InvocationIdHeader = "x-ms-invocation-id";

    // The time for which requests wait while a worker is restarted.
    private static readonly TimeSpan PatienceForWorker = TimeSpan.FromSeconds(30);

    // The time that a cancelled or failed function may take to respond before its request is ended.
    private static readonly TimeSpan PatienceForEnd = TimeSpan.FromSeconds(5);

    // Azure's load balancer closes a connection after 230 s without data; this host has no such timeout.
    private static readonly ForwarderRequestConfig Config = new()
    {
        ActivityTimeout = Timeout.InfiniteTimeSpan,
        Version = System.Net.HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = int.MaxValue,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    });

    public void Dispose() => _client.Dispose();

    public async Task AnswerAsync(HttpContext http)
    {
        var values = new RouteValueDictionary();
        if (routes.Find(http, values) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // As in Microsoft's host, all three are errors: a client's own invocation id would be mistaken for another invocation, the worker
        // needs the host name, and a header that is not ASCII cannot be forwarded.
        if (http.Request.Headers.ContainsKey(InvocationIdHeader) || !http.Request.Host.HasValue || !ForwardedRequest.CanCarry(http.Request.Headers))
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (await WorkerAsync(http.RequestAborted) is not { } worker)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var invocation = worker.Channel.Start(InvocationRequests.ForHttp(function, values, InvocationRequests.TraceOf(http.Request.Headers)));
        await ForwardAsync(http, worker, function.Name, invocation);
    }

    private async ValueTask<Worker?> WorkerAsync(CancellationToken aborted)
    {
        if (workers.Current is { } running)
            return running;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(PatienceForWorker);
        try
        {
            return await workers.WhenRunningAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task ForwardAsync(HttpContext http, Worker worker, string name, Invocation invocation)
    {
        http.Request.Headers[InvocationIdHeader] = invocation.Id;
        var error = await forwarder.SendAsync(http, worker.HttpUri, _client, Config, ForwardedRequest.Transformer, http.RequestAborted);
        if (error == ForwarderError.None)
        {
            Check(http, name, await invocation.Response);
            return;
        }

        worker.Channel.Cancel(invocation);
        if (http.RequestAborted.IsCancellationRequested)
            return;
        var isLost = await IsLostAsync(invocation);
        if (!http.Response.HasStarted)
            Answer(http, isLost ? StatusCodes.Status502BadGateway : StatusCodes.Status500InternalServerError);

        Log.NotForwarded(logger, name, error, http.GetForwarderErrorFeature()?.Exception?.GetBaseException().Message);
    }

    // For a function that throws, the worker answers an empty 200 or ends a started response normally. So the invocation's status is
    // checked.
    private void Check(HttpContext http, string name, InvocationResponse? response)
    {
        if (response is not { Result.Status: StatusResult.Types.Status.Failure })
            return;
        Log.Failed(logger, name, response.InvocationId, response.Result.Exception?.Message);
        if (http.Response.HasStarted)
            http.Abort();
        else
            Answer(http, StatusCodes.Status500InternalServerError);
    }

    private static void Answer(HttpContext http, int status)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
    }

    // When a worker ends, its HTTP connection may fail before its gRPC stream is closed.
    private static async Task<bool> IsLostAsync(Invocation invocation)
    {
        try
        {
            return await invocation.Response.WaitAsync(PatienceForEnd) is null;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Executed {Function} (failed, {InvocationId}): {Fault}")]
        public static partial void Failed(ILogger logger, string function, string invocationId, string? fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request for {Function} was not forwarded ({Error}): {Cause}")]
        public static partial void NotForwarded(ILogger logger, string function, ForwarderError error, string? cause);
    }
}
