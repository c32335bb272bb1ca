using Localhost.Functions;
using Localhost.Protocol;

namespace Localhost.Workers;

/// <summary>A worker with loaded functions.</summary>
internal sealed class Worker(WorkerChannel channel, IWorkerInstance instance, string httpUri, IReadOnlyList<Function> functions)
{
    public WorkerChannel Channel => channel;

    public IWorkerInstance Instance => instance;

    /// <summary>The address of the worker's HTTP listener; empty when it has none.</summary>
    public string HttpUri => httpUri;

    public IReadOnlyList<Function> Functions => functions;

    /// <summary>Requests the worker to terminate, and ends it by force after the grace period.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        channel.Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = new() { Seconds = (long)grace.TotalSeconds } } });
        using var patience = new CancellationTokenSource(grace);
        await instance.StopAsync(patience.Token);
        channel.Close();
        await instance.DisposeAsync();
    }
}
