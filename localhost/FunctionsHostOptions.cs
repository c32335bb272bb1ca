using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Localhost;

/// <summary>What a host runs, and where.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>The app's folder, with <c>host.json</c>; a published one when its worker is a process.</summary>
    public required string AppDirectory { get; init; }

    /// <summary>Where the host listens, on this machine only. Port 0 is a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:7071";

    /// <summary>The app's settings: schedules in them, disabled functions, storage.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where timers keep locks and states; null is the setting <c>AzureWebJobsStorage</c>.</summary>
    public string? StorageConnection { get; init; }

    /// <summary>Hosts with the same id share timers; null is the setting <c>AzureFunctionsWebHost__hostid</c>, else one of machine and folder.</summary>
    public string? HostId { get; init; }

    /// <summary>The clock that timers, and pauses before a worker is started again, go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether timers run by their schedules.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>How long requests that are being answered may take when the host stops.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Starts a worker that connects as it is told, at the start and when the one before has died.</summary>
    public required Func<WorkerConnection, CancellationToken, Task<IWorkerInstance>> StartWorker { get; init; }

    /// <summary>Where the host and its worker log.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
