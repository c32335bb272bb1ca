using Localhost.Functions;
using Localhost.Settings;
using Microsoft.Extensions.Logging;

namespace Localhost.Timers;

/// <summary>Runs all timers on their schedules while the host runs, and single ones on request.</summary>
internal sealed partial class TimerService(HostStorage storage, TimerClock clock, TimerRunner runner, ILoggerFactory loggers) : IDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger<TimerService>();
    private readonly CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    public void Start(IEnumerable<Function> functions, AppSettings settings, TimeProvider time)
    {
        var timers = functions.Where(function => function is { Timer: not null, IsDisabled: false }).ToList();
        if (timers.Count > 0 && !storage.IsConfigured)
            Log.NoStorage(_logger);
        else
            _listening = Task.WhenAll(timers.Select(function => ListenAsync(function, settings, time)));
    }

    /// <summary>Runs a function immediately, outside its schedule.</summary>
    public async Task<FunctionRun> RunAsync(Function function, AppSettings settings, CancellationToken cancellationToken)
    {
        using var stopOrCancel = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, cancellationToken);
        var status = await StoredStatusAsync(function, settings, stopOrCancel.Token);
        return new(await runner.RunAsync(function, TimerInfoText.Write(status, isPastDue: false), "on request", stopOrCancel.Token));
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _listening;
    }

    public void Dispose() => _stop.Dispose();

    private Task ListenAsync(Function function, AppSettings settings, TimeProvider time)
    {
        if (TimerPlan.TryCreate(function.Timer!, settings, out var plan, out var fault))
            return new TimerListener(function, plan, storage, time, clock, runner, loggers.CreateLogger($"Function.{function.Name}"))
                .ListenAsync(_stop.Token);
        Log.Faulty(_logger, function.Name, fault);
        return Task.CompletedTask;
    }

    private async Task<TimerStatus?> StoredStatusAsync(Function function, AppSettings settings, CancellationToken cancellationToken)
    {
        if (!storage.IsConfigured || !TimerPlan.TryCreate(function.Timer!, settings, out var plan, out _) || !plan.IsMonitored)
            return null;
        try
        {
            return await storage.StatusOf(function).ReadAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.StatusUnknown(_logger, e, function.Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "No timer runs, because the setting AzureWebJobsStorage is missing.")]
        public static partial void NoStorage(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Function} does not run: {Fault}.")]
        public static partial void Faulty(ILogger logger, string function, string fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The state of the timer of {Function} could not be read.")]
        public static partial void StatusUnknown(ILogger logger, Exception exception, string function);
    }
}
