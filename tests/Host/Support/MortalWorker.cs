namespace Localhost.Tests.Support;

/// <summary>A worker that a test can end.</summary>
internal sealed class MortalWorker(IWorkerInstance inner) : IWorkerInstance
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => Task.WhenAny(inner.Ended, _died.Task);

    public void Die() => _died.SetResult();

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
