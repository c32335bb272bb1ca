using System.Net;
using System.Net.Sockets;
using System.Reflection;
using HostWorker;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Localhost.Tests.Support;

/// <summary>The worker app in the test process. Each instance has a listener of its own.</summary>
internal sealed class TestWorker : IWorkerInstance
{
    private readonly Socket _socket;
    private readonly IWorkerInstance _inner;
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The official worker finds its functions through the entry assembly, which is the test runner, and in the folder that this variable
    // names. Both are the same for all workers of a process.
    static TestWorker()
    {
        Assembly.SetEntryAssembly(typeof(WorkerApp).Assembly);
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", AppContext.BaseDirectory);
    }

    private TestWorker(Socket socket, IWorkerInstance inner)
    {
        _socket = socket;
        _inner = inner;
        Ended = Task.WhenAny(_inner.Ended, _killed.Task);
    }

    public Task Ended { get; }

    public static async Task<IWorkerInstance> StartAsync(WorkerConnection connection, Signals signals, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        var app = WorkerApp.Build(builder => Adapt(builder, connection, socket, signals));
        return new TestWorker(socket, await HostedWorker.StartAsync(app, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => _inner.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync();
        _socket.Dispose();
    }

    private static void Adapt(FunctionsApplicationBuilder builder, WorkerConnection connection, Socket socket, Signals signals)
    {
        builder.Configuration.AddInMemoryCollection(connection.Configuration);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(signals);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.PostConfigure<KestrelServerOptions>(kestrel => kestrel.ListenHandle((ulong)socket.Handle));
        builder.Services.PostConfigure<WorkerOptions>(worker => worker.Capabilities["HttpUri"] = $"http://{socket.LocalEndPoint}");
    }
}
