using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Listens to all timers from when the app has started until it stops.</summary>
internal sealed partial class TimerService(
    FunctionCatalog catalog,
    HostStorage storage,
    TimeProvider time,
    TimerClock clock,
    TimerRunner runner,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : BackgroundService
{
    private readonly ILogger _logger = loggers.CreateLogger<TimerService>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var timers = catalog.All.Where(function => function is { Timer: not null, IsDisabled: false }).ToList();
        if (timers.Count == 0)
            return;
        if (!storage.IsConfigured)
        {
            Log.NoStorage(_logger);
            return;
        }

        await StartedAsync(stoppingToken);
        await Task.WhenAll(timers.Select(function => Listener(function).ListenAsync(stoppingToken)));
    }

    private TimerListener Listener(Function function) =>
        new(function, storage, time, clock, runner, loggers.CreateLogger($"Function.{function.Name}"));

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "No timer runs, because the setting AzureWebJobsStorage is missing.")]
        public static partial void NoStorage(ILogger logger);
    }
}
