using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Contract.FunctionsWorker.Support;

/// <summary>An app of the given functions on a free port, with its own settings and an empty folder unless told otherwise.</summary>
internal sealed class WorkerApp : IAsyncDisposable
{
    private readonly IHost _host;

    private WorkerApp(IHost host, CollectedLogs logs)
    {
        _host = host;
        Logs = logs;
        Address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public CollectedLogs Logs { get; }

    public static Task<WorkerApp> StartAsync(params Type[] functions) => StartAsync(functions, _ => { });

    public static async Task<WorkerApp> StartAsync(
        Type[] functions, Action<FunctionsApplicationBuilder> configure, params string[] settings)
    {
        var builder = Builder(functions, settings);
        builder.ConfigureFunctionsWebApplication();
        configure(builder);
        return await StartAsync(builder);
    }

    public static async Task<WorkerApp> StartAsync(FunctionsApplicationBuilder builder)
    {
        var logs = new CollectedLogs();
        builder.Logging.ClearProviders().AddProvider(logs);
        var host = builder.Build();
        await host.StartAsync();
        return new WorkerApp(host, logs);
    }

    /// <summary>A builder as the app's own start has it, except that the functions and the folder are given.</summary>
    public static FunctionsApplicationBuilder Builder(Type[] functions, params string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(
            ["--urls=http://127.0.0.1:0", $"--FUNCTIONS_APPLICATION_DIRECTORY={EmptyFolder()}", .. settings]);
        builder.Properties["FunctionTypes"] = functions;
        return builder;
    }

    public async Task<string> GetTextAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".TrimEnd();
    }

    public async Task<string> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await Client.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".TrimEnd();
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private static string EmptyFolder() =>
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "no-settings")).FullName;
}
