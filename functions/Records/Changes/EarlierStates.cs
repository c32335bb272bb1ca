using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Changes;

/// <summary>The changes before those that one request reads. One that the request has not read itself costs a read of storage, once.</summary>
internal sealed class EarlierStates(RegistryHistory history)
{
    /// <summary>The number of reads of storage after which a request ends.</summary>
    public const int MostReads = 500;

    private readonly Dictionary<long, Change?> _known = [];
    private readonly Dictionary<RecordKey, long> _before = [];
    private int _reads;

    /// <summary>Whether the request has read as much as one may.</summary>
    public bool IsSpent => _reads >= MostReads;

    /// <summary>Takes in changes that the request reads, each page of them in the order of the log.</summary>
    public void Add(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            _known[change.Version] = change;
            _before.TryAdd(change.Key, change.Previous);
        }
    }

    /// <summary>The record's change before a change; null when there is none.</summary>
    public Task<Change?> BeforeAsync(Change change, CancellationToken cancellationToken) => FindAsync(change.Previous, cancellationToken);

    /// <summary>The record's last change before all that the request reads, which the client may have read before; null when there is none.</summary>
    public Task<Change?> OfThoseReadAsync(Change change, CancellationToken cancellationToken) => FindAsync(_before[change.Key], cancellationToken);

    private async Task<Change?> FindAsync(long version, CancellationToken cancellationToken)
    {
        if (version == 0)
            return null;
        if (_known.TryGetValue(version, out var known))
            return known;
        _reads++;
        return _known[version] = await history.FindAsync(version, cancellationToken);
    }
}
