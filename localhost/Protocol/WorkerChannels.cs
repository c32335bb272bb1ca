using System.Collections.Concurrent;

namespace Localhost.Protocol;

/// <summary>The channels whose worker has not connected yet, by worker id.</summary>
internal sealed class WorkerChannels
{
    private readonly ConcurrentDictionary<string, WorkerChannel> _expected = new(StringComparer.Ordinal);

    public void Expect(WorkerChannel channel) => _expected[channel.WorkerId] = channel;

    /// <summary>Removes and returns the channel of a worker; null when it is unknown or already taken.</summary>
    public WorkerChannel? Take(string workerId) => _expected.TryRemove(workerId, out var channel) ? channel : null;
}
