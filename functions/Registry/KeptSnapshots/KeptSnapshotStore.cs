using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.KeptSnapshots;

/// <summary>Finds and reads the kept snapshot. It returns exactly the content that the row in the table names, or nothing (ADR 59).</summary>
public sealed class KeptSnapshotStore
{
    /// <summary>The most bytes of a blob. A larger one is not kept.</summary>
    internal const long MostBytes = 512 * 1024 * 1024;

    internal KeptSnapshotStore(RegistryTable table, SnapshotBlobs blobs, bool isOn) => (Table, Blobs, IsOn) = (table, blobs, isOn);

    /// <summary>Whether snapshots are kept and used.</summary>
    public bool IsOn { get; }

    internal RegistryTable Table { get; }

    internal SnapshotBlobs Blobs { get; }

    /// <summary>The row that names the newest kept snapshot; null when there is none or when it is damaged.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal async Task<KeptSnapshotRow?> FindAsync(CancellationToken cancellationToken) => (await FindRowAsync(cancellationToken)).Row;

    /// <summary>The same row with its ETag, which a damaged row has too.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal async Task<FoundRow> FindRowAsync(CancellationToken cancellationToken) =>
        await Table.FindRowAsync(RowKeys.KeptSnapshot, cancellationToken) is { } row ? new(KeptSnapshotRow.Read(row), row.ETag) : new(null, null);

    /// <summary>Writes the row over the one that was found.</summary>
    /// <returns>False when another instance has written it meanwhile.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond. The row may or may not be written.</exception>
    internal async Task<bool> NameAsync(KeptSnapshotRow row, FoundRow former, CancellationToken cancellationToken)
    {
        var entity = row.Write(Table.Row(RowKeys.KeptSnapshot));
        // The refused attempt may be a repeat after a lost answer, so the row decides.
        return await Table.PutAsync(entity, former.ETag, cancellationToken) is not null || (await FindAsync(cancellationToken))?.Blob == row.Blob;
    }

    /// <summary>Deletes the row that was found, unless another instance has written it meanwhile.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal async Task ForgetAsync(FoundRow former, CancellationToken cancellationToken)
    {
        if (former.ETag is { } etag)
            await Table.SubmitAsync([new(TableTransactionActionType.Delete, Table.Row(RowKeys.KeptSnapshot), etag)], cancellationToken);
    }

    /// <summary>The reason for which the snapshot of a row cannot precede a head; null if it can. It does not compare hashes.</summary>
    internal static string? Unfit(KeptSnapshotRow row, Head head) =>
        row.Format != SnapshotFile.Format ? $"it has the format {row.Format}, and this version of the app reads {SnapshotFile.Format}"
        : row.Epoch != head.Epoch ? "it is of another registry"
        : row.Version > head.Version ? "it is newer than the registry, which was restored to an earlier state"
        : row.Bytes is <= 0 or > MostBytes ? $"its size is {row.Bytes} bytes"
        : null;

    /// <summary>Gives the content to the caller, after the digest of the whole blob was compared.</summary>
    /// <exception cref="InvalidDataException">There is no such blob, or it is not the one that the row names. The caller got nothing, or only a part.</exception>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal async Task ReadAsync(KeptSnapshotRow row, Action<StoredRecord> addRecord, Action<RecordKey, Deletion> addDeletion, CancellationToken cancellationToken)
    {
        var bytes = await Blobs.ReadAsync(row.Blob, row.Bytes, cancellationToken)
            ?? throw new InvalidDataException($"The blob {row.Blob} is missing or has another size.");
        // Nothing of the blob is parsed before its digest shows that the whole blob is as it was written.
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != row.Digest)
            throw new InvalidDataException($"The blob {row.Blob} is not what was written: its digest is another one.");
        using var stream = new MemoryStream(bytes, writable: false);
        var head = SnapshotFile.Read(stream, addRecord, addDeletion, cancellationToken);
        if ((head.Version, head.Hash, head.Epoch) != (row.Version, row.Hash, row.Epoch))
            throw new InvalidDataException($"The blob {row.Blob} is of another version than its row.");
    }
}

/// <summary>A row as it was found.</summary>
/// <param name="Row">The row; null when there is none or when it is damaged.</param>
/// <param name="ETag">Its ETag; null when there is none.</param>
internal sealed record FoundRow(KeptSnapshotRow? Row, ETag? ETag);
