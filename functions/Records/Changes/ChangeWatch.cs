using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Records.Changes;

/// <summary>Waits for new changes of the registry.</summary>
/// <remarks>
/// All waiting requests share one point read every half second; without waiting requests there is none. A write or read in this process
/// wakes them immediately. Waiting blocks no thread.
/// </remarks>
public sealed class ChangeWatch(RegistryReader reader, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private Task<Snapshot>? _look;

    /// <summary>Whether the app is stopping, so that waiting requests must be answered.</summary>
    public bool IsEnding => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>
    /// Returns the current snapshot when it is newer than the known one, after half a second, or when the app is stopping.
    /// </summary>
    public Task<Snapshot> NextAsync(Snapshot known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (reader.Newest is { } newest && (newest.Version > known.Version || newest.Lineage != known.Lineage))
            return Task.FromResult(newest);
        lock (_gate)
        {
            if (_look is null or { IsCompleted: true })
                _look = LookAsync();
            return _look.WaitAsync(cancellationToken);
        }
    }

    private async Task<Snapshot> LookAsync()
    {
        await Task.WhenAny(Task.Delay(BetweenLooks, clock, lifetime.ApplicationStopping), reader.Moved);
        return await reader.CurrentAsync(CancellationToken.None);
    }
}
