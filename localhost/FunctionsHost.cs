using Localhost.Admin;
using Localhost.Functions;
using Localhost.Http;
using Localhost.Settings;
using Localhost.Timers;
using Localhost.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Localhost;

/// <summary>A Functions host for one isolated-worker app on this machine.</summary>
public sealed partial class FunctionsHost : IAsyncDisposable
{
    private const long DefaultMaxBodyBytes = 100 * 1024 * 1024;
    private static readonly TimeSpan WorkerGrace = TimeSpan.FromSeconds(10);

    private readonly FunctionsHostOptions _options;
    private readonly HostLogging _logging;
    private readonly AppSettings _settings;
    private readonly ILogger _logger;
    private readonly WorkerServer _workerServer;
    private readonly WorkerSupervisor _workers;
    private readonly HostStorage _storage;
    private readonly TimerService _timers;
    private readonly BackgroundRuns _background = new();
    private readonly Lock _gate = new();
    private IReadOnlyList<Function> _all = [];
    private FrontServer? _front;
    private HttpFunctions? _functions;
    private Task? _stopping;

    private FunctionsHost(FunctionsHostOptions options, AppSettings settings, HostStorage storage, WorkerServer workerServer)
    {
        (_options, _settings, _storage, _workerServer) = (options, settings, storage, workerServer);
        _logger = options.Loggers.CreateLogger<FunctionsHost>();
        _logging = new HostLogging(options.Loggers);
        var starter = new WorkerStarter(options, settings, workerServer, options.Loggers);
        _workers = new WorkerSupervisor(starter, options.Clock, options.Loggers.CreateLogger<WorkerSupervisor>());
        var runner = new TimerRunner(_workers, options.DrainTimeout, options.Loggers);
        _timers = new TimerService(storage, new TimerClock(options.Clock, settings), runner, options.Loggers);
    }

    /// <summary>The address at which the host listens.</summary>
    public Uri Address => _front!.Address;

    /// <summary>Completes when the worker has ended so often that the host starts no other one.</summary>
    public Task Failed => _workers.GaveUp;

    /// <summary>Starts a host and its worker. Returns when the worker's functions are loaded and their routes are served.</summary>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="FunctionsHostException">The app or its settings are invalid.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new AppSettings(options.Settings);
        var hostJson = HostJson.Read(options.AppDirectory);
        var storage = new HostStorage(options, settings);
        var workerServer = await WorkerServer.StartAsync(new HostLogging(options.Loggers), cancellationToken);
        var host = new FunctionsHost(options, settings, storage, workerServer);
        try
        {
            await host.StartAsync(hostJson, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer function immediately, outside its schedule, and waits until it ends.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="ArgumentException">The app has no timer function of this name.</exception>
    public Task<FunctionRun> RunFunctionAsync(string name, CancellationToken cancellationToken = default)
    {
        var function = _all.FirstOrDefault(it => it.Timer is not null && it.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return function is null
            ? throw new ArgumentException($"The app has no timer function {name}.", nameof(name))
            : _timers.RunAsync(function, _settings, cancellationToken);
    }

    /// <summary>Stops accepting requests, waits for running ones, stops the timers, and ends the worker.</summary>
    /// <param name="cancellationToken">Stops waiting for running requests.</param>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return _stopping ??= EndAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StartAsync(HostJson hostJson, CancellationToken cancellationToken)
    {
        _all = (await _workers.StartAsync(cancellationToken)).Functions;
        WorkerCheck.Report(_all, _workers.Current, _logger);
        var routes = RouteTable.Create(_all, hostJson.RoutePrefix);
        var front = new FrontServerOptions(new Uri(_options.Url), MaxBodyBytes(), _options.DrainTimeout);
        _front = await FrontServer.StartAsync(front, _logging, services => Answer(services, routes), cancellationToken);
        if (_options.RunTimers)
            _timers.Start(_all, _settings, _options.Clock);
        var address = _front.Address.GetLeftPart(UriPartial.Authority);
        Log.Listening(_logger, address);
    }

    private RequestDelegate Answer(IServiceProvider services, RouteTable routes)
    {
        _functions = new HttpFunctions(_workers, routes, services.GetRequiredService<IHttpForwarder>(), _logger);
        var admin = new AdminApi(_all, new FunctionListing(routes), _storage.HostId, RunInBackground);
        return admin.Before(_functions.AnswerAsync);
    }

    private void RunInBackground(Function function) => _background.Start(() => _timers.RunAsync(function, _settings, CancellationToken.None));

    private long MaxBodyBytes() =>
        long.TryParse(_settings.Find("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"), out var bytes) ? bytes : DefaultMaxBodyBytes;

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_front is not null)
            await _front.StopAsync(cancellationToken);
        await _timers.StopAsync();
        await _background.WhenDoneAsync();
        await _workers.StopAsync(WorkerGrace);
        if (_front is not null)
            await _front.DisposeAsync();
        _functions?.Dispose();
        await _workerServer.DisposeAsync();
        _timers.Dispose();
        _workers.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Listening on {Address}")]
        public static partial void Listening(ILogger logger, string address);
    }
}
