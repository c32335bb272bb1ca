using Localhost.Protocol;
using Localhost.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Localhost.Http;

/// <summary>Answers requests by functions: tells the worker by gRPC, and forwards the request to it by HTTP.</summary>
internal sealed partial class HttpFunctions(WorkerSupervisor workers, RouteTable routes, IHttpForwarder forwarder, ILogger logger) : IDisposable
{
    /// <summary>By this header the worker knows which run of a function a request is for.</summary>
    public const string InvocationIdHeader = "x-ms-invocation-id";

    // How long requests wait for a worker that is started again.
    private static readonly TimeSpan PatienceForWorker = TimeSpan.FromSeconds(30);

    // How long a function that was told to give up, or that has failed, may take before its request is ended.
    private static readonly TimeSpan PatienceForEnd = TimeSpan.FromSeconds(5);

    // Azure's front door cuts off what is silent for 230 s; this host does not.
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

        // Microsoft's host fails on both: the worker would take the request for another run, and would not know its own name.
        if (http.Request.Headers.ContainsKey(InvocationIdHeader) || !http.Request.Host.HasValue)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (await WorkerAsync(http.RequestAborted) is not { } worker)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var trace = http.Request.Headers.TraceParent is [{ Length: > 0 } given] ? given : null;
        var invocation = worker.Channel.Start(InvocationRequests.ForHttp(function, values, trace));
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

    // The worker answers an empty 200 for a function that threw, and ends what one wrote as if it were whole.
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

    // A worker that dies is seen by its HTTP connection before its stream has ended, or after.
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
