using BangGiao.Registry.Commits;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Writing;

/// <summary>Raises the registry to this version's format. From then on older versions do not write, and perhaps not read, the registry.</summary>
public sealed class FormatRaise
{
    private const int MostTries = 50;

    private readonly RegistryTable _table;
    private readonly RegistryReader _reader;
    private readonly LargeWrites _largeWrites;
    private readonly RegistryFormat _format;

    internal FormatRaise(RegistryTable table, RegistryReader reader, LargeWrites largeWrites, RegistryFormat format) =>
        (_table, _reader, _largeWrites, _format) = (table, reader, largeWrites, format);

    /// <summary>Raises the format, if that is to be done.</summary>
    /// <param name="require">Throws when the state that would be raised is not ready for it; called again when others wrote meanwhile.</param>
    /// <param name="cancellationToken">Stops it before the next try.</param>
    /// <returns>False when the registry is empty, or has that format or a later one.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond, or other writers were always faster.</exception>
    public async Task<bool> RunAsync(Action<Snapshot> require, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(require);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var current = await _reader.CurrentAsync(cancellationToken);
            var head = current.Head;
            if (!head.Exists || head.Format.Number >= _format.Number)
                return false;
            require(current);
            if (head.Pending is not null)
                await _largeWrites.FinishAsync(head, cancellationToken);
            else if (await _table.SubmitAsync([CommitRows.Head(_table, head, head with { Format = _format.Raised })], cancellationToken) is not null)
                return true;
        }
        throw new StorageUnavailableException("Other writers replaced the head each time the format was to be raised.");
    }
}
