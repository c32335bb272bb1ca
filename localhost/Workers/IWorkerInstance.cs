namespace Localhost;

/// <summary>A started worker, which is a process or an app in this process.</summary>
public interface IWorkerInstance : IAsyncDisposable
{
    /// <summary>Completes when the worker has ended for any reason.</summary>
    Task Ended { get; }

    /// <summary>
    /// Waits until the worker ends after the host's request to terminate. When the token is cancelled, the worker is ended by force.
    /// </summary>
    Task StopAsync(CancellationToken cancellationToken);
}
