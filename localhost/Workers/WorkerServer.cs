using System.Net;
using Localhost.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Localhost.Workers;

/// <summary>The server for workers: gRPC on a free port of this machine.</summary>
internal sealed class WorkerServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WorkerServer(WebApplication app, WorkerChannels channels)
    {
        _app = app;
        Channels = channels;
        Address = new Uri(app.Urls.First());
    }

    public WorkerChannels Channels { get; }

    public Uri Address { get; }

    public static async Task<WorkerServer> StartAsync(HostLogging logging, CancellationToken cancellationToken)
    {
        var channels = new WorkerChannels();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        logging.Give(builder);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(channels);
        builder.Services.AddGrpc(options => (options.MaxReceiveMessageSize, options.MaxSendMessageSize) = (null, null));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<RpcService>();
        await app.StartAsync(cancellationToken);
        return new WorkerServer(app, channels);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Listen(KestrelServerOptions options)
    {
        options.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
    }
}
