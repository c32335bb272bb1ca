using System.Collections.Concurrent;

namespace Localhost.Protocol;

/// <summary>The channels that wait for their worker to connect, by the worker's id.</summary>
internal sealed class WorkerChannels
{
    private readonly ConcurrentDictionary<string, WorkerChannel> _expected = new(StringComparer.Ordinal);

    public void Expect(WorkerChannel channel) => _expected[channel.WorkerId] = channel;

    /// <summary>Gives each channel away once.</summary>
    public WorkerChannel? Take(string workerId) => _expected.TryRemove(workerId, out var channel) ? channel : null;
}
