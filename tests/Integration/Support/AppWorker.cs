using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using Localhost;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Integration.Support;

/// <summary>The whole app as an official worker in the test process, connected to a host in the same process.</summary>
internal static class AppWorker
{
    /// <summary>The folder of the built app.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(typeof(App).Assembly.Location)!;

    // The worker finds the app's functions through the entry assembly, which is the test runner here, and their code in a folder that only
    // an environment variable can set. Both are the same for all apps of the process.
    [ModuleInitializer]
    internal static void BecomeTheApp()
    {
        Assembly.SetEntryAssembly(typeof(App).Assembly);
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", Folder);
        // The exporter of Application Insights would report about itself to Microsoft.
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");
    }

    /// <summary>Builds and starts the app.</summary>
    /// <param name="connection">The connection to the host.</param>
    /// <param name="settings">Settings such as <c>Registry:PublicRead=true</c>. Environment variables take precedence.</param>
    /// <param name="adapt">Changes the services.</param>
    /// <param name="built">Receives the built app.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<IWorkerInstance> StartAsync(
        WorkerConnection connection, IEnumerable<string> settings, Action<FunctionsApplicationBuilder>? adapt, Action<IHost> built, CancellationToken cancellationToken)
    {
        var app = App.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(Pairs(settings));
            builder.Configuration.AddInMemoryCollection(connection.Configuration);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            // Kestrel warns that the configured address overrides the worker's own.
            builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
            builder.Services.Configure<KestrelServerOptions>(options => options.Listen(IPAddress.Loopback, 0));
            adapt?.Invoke(builder);
        });
        built(app);
        var worker = await HostedWorker.StartAsync(app, cancellationToken);
        TellAddress(app.Services);
        return worker;
    }

    // Many apps listen in one process, each on its own port. The worker reports its address to the host only after this.
    private static void TellAddress(IServiceProvider services) =>
        services.GetRequiredService<IOptions<WorkerOptions>>().Value.Capabilities["HttpUri"] =
            services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    private static Dictionary<string, string?> Pairs(IEnumerable<string> settings)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            pairs[setting[..equals]] = setting[(equals + 1)..];
        }
        return pairs;
    }
}
