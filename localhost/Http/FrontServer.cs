using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Localhost.Http;

/// <summary>The server for clients: HTTP/1.1 on this machine.</summary>
internal sealed class FrontServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FrontServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public static async Task<FrontServer> StartAsync(
        FrontServerOptions options, HostLogging logging, Func<IServiceProvider, RequestDelegate> answer, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        logging.Give(builder);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddHttpForwarder();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTimeout);
        var app = builder.Build();
        app.Run(answer(app.Services));
        await app.StartAsync(cancellationToken);
        return new FrontServer(app);
    }

    /// <summary>Stops accepting requests and waits for running ones.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Listen(KestrelServerOptions kestrel, FrontServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
        foreach (var address in Addresses(options.Url))
            kestrel.Listen(address, options.Url.Port, listener => listener.Protocols = HttpProtocols.Http1);
    }

    private static IEnumerable<IPAddress> Addresses(Uri url)
    {
        if (url.Scheme != Uri.UriSchemeHttp)
            throw new FunctionsHostException($"The address {url} is not allowed: the host supports http only.");
        if (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address))
            return [address];
        return url.Host == "localhost" ? [IPAddress.Loopback] : throw new FunctionsHostException($"The address {url} is not allowed: the host listens on loopback addresses only.");
    }
}
