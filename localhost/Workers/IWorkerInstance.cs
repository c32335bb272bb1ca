namespace Localhost;

/// <summary>A worker that was started: a process, or an app in this one.</summary>
public interface IWorkerInstance : IAsyncDisposable
{
    /// <summary>Completes when the worker has ended, for whatever reason.</summary>
    Task Ended { get; }

    /// <summary>Waits for the worker to end, which the host has asked it to; ends it when the token fires before.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
