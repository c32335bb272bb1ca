using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Localhost;

/// <summary>The options of a host.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>The app's folder with <c>host.json</c>. If the worker is a process, the folder of the published app.</summary>
    public required string AppDirectory { get; init; }

    /// <summary>The address at which the host listens. It must be a loopback address; port 0 selects a free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:7071";

    /// <summary>The app's settings, which include schedules, disabled functions and storage.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The storage for the locks and states of timers; null for the setting <c>AzureWebJobsStorage</c>.</summary>
    public string? StorageConnection { get; init; }

    /// <summary>
    /// The host id. Hosts with the same id share timers. Null for the setting <c>AzureFunctionsWebHost__hostid</c>, or an id made from
    /// machine and folder.
    /// </summary>
    public string? HostId { get; init; }

    /// <summary>The clock for timers and for the delays before a worker is restarted.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether timers run on their schedules. Default true.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>The time that running requests may still take when the host stops. Default 30 seconds.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Starts a worker that connects to the host. It is called at the start and after a worker has ended unexpectedly.</summary>
    public required Func<WorkerConnection, CancellationToken, Task<IWorkerInstance>> StartWorker { get; init; }

    /// <summary>The logging of the host and its worker.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
