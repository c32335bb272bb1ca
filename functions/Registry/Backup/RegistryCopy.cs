using System.Runtime.CompilerServices;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Backup;

/// <summary>A version of the registry, with what identifies its history.</summary>
/// <param name="Version">The version of its last change.</param>
/// <param name="Hash">The hash of its last change, which covers all changes before it (ADR 16).</param>
/// <param name="Epoch">The id of the registry.</param>
/// <param name="At">When the last change was written.</param>
public sealed record CopyPoint(long Version, string Hash, string Epoch, DateTimeOffset At)
{
    /// <summary>The format that the registry was raised to; null for the first one.</summary>
    public HeadFormat? Format { get; init; }
}

/// <summary>Reads the rows that a back-up needs. The rows of the records are not among them: the log makes them.</summary>
public sealed class RegistryCopy(RegistryTable table, RegistryReader reader)
{
    /// <summary>
    /// The lines of the marks of the timers. Read them before the point: a mark that is too old makes a timer look again, one that is too
    /// new would make it miss a day.
    /// </summary>
    /// <exception cref="Storage.StorageUnavailableException">Storage did not respond.</exception>
    public IAsyncEnumerable<string> MarksAsync(CancellationToken cancellationToken) => LinesAsync(RowKeys.AllMarks, cancellationToken);

    /// <summary>The current version.</summary>
    /// <exception cref="InvalidOperationException">The registry is empty, or its log has no hashes yet.</exception>
    public async Task<CopyPoint> PointAsync(CancellationToken cancellationToken)
    {
        var head = (await reader.CurrentAsync(cancellationToken)).Head;
        if (!head.Exists)
            throw new InvalidOperationException("The registry is empty: there is nothing to back up.");
        return new(
            head.Version,
            head.Hash ?? throw new InvalidOperationException("The log of this registry was written by a version before 0.1.0 and has no hashes yet. Change any record, then back up."),
            head.Epoch,
            head.At)
        {
            Format = head.Format == HeadFormat.First ? null : head.Format,
        };
    }

    /// <summary>Whether the history up to an earlier point is that of a later one: the change after it holds its hash.</summary>
    public async Task<bool> ContinuesAsync(CopyPoint earlier, CopyPoint now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        return earlier.Version < now.Version
            ? (await table.FindHeadingAsync(earlier.Version + 1, cancellationToken))?.PriorHash == earlier.Hash
            : earlier.Version == now.Version && earlier.Hash == now.Hash;
    }

    /// <summary>The lines of the log from one version to another. A row of the log never changes.</summary>
    public IAsyncEnumerable<string> LogAsync(long first, long last, CancellationToken cancellationToken) =>
        LinesAsync(RowKeys.Logs(first, last), cancellationToken);

    /// <summary>The lines of the Idempotency-Keys of changes up to a version.</summary>
    public async IAsyncEnumerable<string> KeysAsync(long last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.ReadRowsAsync(RowKeys.AllKeys, cancellationToken))
        {
            if (KeyRow.Read(row).Last <= last)
                yield return RowText.Write(row);
        }
    }

    private async IAsyncEnumerable<string> LinesAsync((string From, string Before) keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.ReadRowsAsync(keys, cancellationToken))
            yield return RowText.Write(row);
    }
}
