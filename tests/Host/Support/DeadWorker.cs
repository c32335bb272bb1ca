namespace Localhost.Tests.Support;

/// <summary>A worker that has already ended.</summary>
internal sealed class DeadWorker : IWorkerInstance
{
    public Task Ended => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
