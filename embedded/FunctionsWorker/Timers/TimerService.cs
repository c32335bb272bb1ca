using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Timers;

internal sealed class TimerService : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}
