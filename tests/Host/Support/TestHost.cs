using System.Net;
using HostWorker;
using Microsoft.Extensions.Logging;

namespace Localhost.Tests.Support;

/// <summary>A host with the test's worker app, on a free port.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ILoggerFactory _loggers;

    private TestHost(FunctionsHost host, Signals signals, CollectedLogs logs, ILoggerFactory loggers)
    {
        (Host, Signals, Logs, _loggers) = (host, signals, logs, loggers);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address };
    }

    public FunctionsHost Host { get; }

    public HttpClient Client { get; }

    public Signals Signals { get; }

    public CollectedLogs Logs { get; }

    /// <summary>Starts a host without timers, and by default with the worker in this process.</summary>
    public static Task<TestHost> StartAsync(Func<FunctionsHostOptions, FunctionsHostOptions>? change = null) => StartAsync(new Signals(), change);

    public static async Task<TestHost> StartAsync(Signals signals, Func<FunctionsHostOptions, FunctionsHostOptions>? change = null)
    {
        var logs = new CollectedLogs();
        var loggers = LoggerFactory.Create(logging => logging.AddProvider(logs));
        var options = new FunctionsHostOptions
        {
            AppDirectory = AppFolder.Built,
            Url = "http://127.0.0.1:0",
            RunTimers = false,
            Loggers = loggers,
            StartWorker = (connection, token) => TestWorker.StartAsync(connection, signals, token),
        };
        return new TestHost(await FunctionsHost.StartAsync(change?.Invoke(options) ?? options), signals, logs, loggers);
    }

    /// <summary>Starts a host with the worker in a process of its own.</summary>
    public static Task<TestHost> StartProcessAsync(params (string Name, string Value)[] settings) => StartProcessAsync(AppFolder.Built, settings);

    public static Task<TestHost> StartProcessAsync(string folder, params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        return StartAsync(options => options with
        {
            AppDirectory = folder,
            Settings = all,
            StartWorker = (connection, _) => Task.FromResult<IWorkerInstance>(
                WorkerProcess.Start(folder, all, connection, options.Loggers.CreateLogger("Worker"))),
        });
    }

    public async Task<string> GetAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(Host.Address.GetLeftPart(UriPartial.Authority) + path));
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".TrimEnd();
    }

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, null, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        _loggers.Dispose();
    }
}
