using System.Runtime.InteropServices;
using Localhost;
using Localhost.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

try
{
    return await RunAsync(CommandLine.Parse(args));
}
catch (FunctionsHostException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

static async Task<int> RunAsync(CommandLine line)
{
    using var stop = new CancellationTokenSource();
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    var local = LocalSettings.Read(line.App);
    var settings = local.Under(Environment.GetEnvironmentVariables());
    using var loggers = Logging(HostJson.Read(line.App));
    var log = loggers.CreateLogger("Worker");
    var options = new FunctionsHostOptions
    {
        AppDirectory = line.App,
        Url = line.Url ?? $"http://127.0.0.1:{local.LocalHttpPort ?? 7071}",
        Settings = settings,
        Loggers = loggers,
        StartWorker = (connection, _) => Task.FromResult<IWorkerInstance>(WorkerProcess.Start(line.App, settings, connection, log)),
    };
    return await RunHostAsync(options, stop.Token);

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}

static async Task<int> RunHostAsync(FunctionsHostOptions options, CancellationToken stop)
{
    try
    {
        await using var host = await FunctionsHost.StartAsync(options, stop);
        await Task.WhenAny(host.Failed, Task.Delay(Timeout.Infinite, stop));
        return host.Failed.IsCompleted ? 1 : 0;
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        return 0;
    }
}

static ILoggerFactory Logging(HostJson hostJson) => LoggerFactory.Create(logging => logging
    .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
    .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
    .AddFilter("Yarp", LogLevel.Error)
    .AddFilter("Grpc", LogLevel.Warning)
    .AddConfiguration(hostJson.Logging)
    .AddConsole(console => console.FormatterName = LineFormatter.Name)
    .AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>());
