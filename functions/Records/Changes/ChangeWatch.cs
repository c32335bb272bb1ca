using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Records.Changes;

/// <summary>Waits for the registry to move on.</summary>
/// <remarks>
/// However many wait, there is one point read each half a second, and none when nobody waits. What this process itself writes or
/// reads wakes them at once. Nobody holds a thread.
/// </remarks>
public sealed class ChangeWatch(RegistryReader reader, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private Task<Snapshot>? _look;

    /// <summary>Whether the app is about to end, so that whoever waits is to be answered.</summary>
    public bool IsEnding => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>The registry a moment later: when it has moved on from a snapshot, or half a second has passed, or the app ends.</summary>
    public Task<Snapshot> NextAsync(Snapshot known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (reader.Newest is { } newest && (newest.Version > known.Version || newest.Head.Epoch != known.Head.Epoch))
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
