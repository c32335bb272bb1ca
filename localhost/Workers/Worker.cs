using Localhost.Functions;
using Localhost.Protocol;

namespace Localhost.Workers;

/// <summary>A worker whose functions are loaded.</summary>
internal sealed class Worker(WorkerChannel channel, IWorkerInstance instance, string httpUri, IReadOnlyList<Function> functions)
{
    public WorkerChannel Channel => channel;

    public IWorkerInstance Instance => instance;

    /// <summary>Where its own HTTP listener is; empty when it has none.</summary>
    public string HttpUri => httpUri;

    public IReadOnlyList<Function> Functions => functions;

    /// <summary>Asks the worker to end, and ends it when it does not.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        channel.Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = new() { Seconds = (long)grace.TotalSeconds } } });
        using var patience = new CancellationTokenSource(grace);
        await instance.StopAsync(patience.Token);
        channel.Close();
        await instance.DisposeAsync();
    }
}
