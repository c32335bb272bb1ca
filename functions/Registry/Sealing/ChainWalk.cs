using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Sealing;

/// <summary>Follows the hash chain of the log change by change. It is strict: it ends only at a head that has a hash.</summary>
internal sealed class ChainWalk
{
    private long _version;
    private string? _hash;
    private bool _isConfirmed;

    private ChainWalk(long version, string? hash, bool isConfirmed) => (_version, _hash, _isConfirmed) = (version, hash, isConfirmed);

    /// <summary>The version of the change that it needs next.</summary>
    public long Next => _isConfirmed ? _version + 1 : _version;

    /// <summary>A walk over the whole log.</summary>
    public static ChainWalk OfAll() => new(0, null, isConfirmed: true);

    /// <summary>A walk that begins with the change of this version, which must have this hash.</summary>
    public static ChainWalk From(long version, string hash) => new(version, hash, isConfirmed: false);

    /// <summary>Takes the next change; false when it is another one, or one whose hash does not fit.</summary>
    public bool Take(Change change)
    {
        if (change.Version != Next)
            return false;
        if (!_isConfirmed)
            return _isConfirmed = LogHash.Of(change, change.PriorHash) == _hash;
        // A change of an app version without hashes has none of its own. The hash at the end covers it.
        if (change.PriorHash is { } prior && prior != _hash)
            return false;
        (_version, _hash) = (change.Version, LogHash.Of(change, _hash));
        return true;
    }

    /// <summary>Whether the changes that were taken lead to this head.</summary>
    public bool EndsAt(Head head) => _isConfirmed && _version == head.Version && _hash is not null && _hash == head.Hash;
}
