using System.IO.Compression;
using System.Text;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.KeptSnapshots;

/// <summary>The content of a kept snapshot: gzip over a sequence of numbers and texts, each text with its length before it.</summary>
/// <remarks>
/// <c>bang-giao-snapshot</c>, format, version, hash, epoch, instant; the number of collections and, for each one, its name, its records
/// (id, version, version of what touched it, body) and its deletions (id, version, classification). Records and deletions are in the
/// ordinal order of their ids, so the same snapshot is always the same content.
/// </remarks>
internal static class SnapshotFile
{
    /// <summary>The number of this format. An instance uses no snapshot of another one.</summary>
    public const int Format = 1;

    private const string Magic = "bang-giao-snapshot";
    private const int BufferBytes = 64 * 1024;

    // No row of a table is larger.
    private const int MostBodyBytes = 1024 * 1024;

    /// <summary>Writes a snapshot. It leaves the stream open.</summary>
    public static void Write(Stream stream, Snapshot snapshot, CancellationToken cancellationToken)
    {
        using var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
        using var buffer = new BufferedStream(zip, BufferBytes);
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Format);
        writer.Write(snapshot.Version);
        writer.Write(snapshot.Head.Hash!);
        writer.Write(snapshot.Head.Epoch);
        writer.Write(snapshot.At.UtcTicks);
        var collections = snapshot.States.OrderBy(state => state.Key, StringComparer.Ordinal).ToList();
        writer.Write7BitEncodedInt(collections.Count);
        foreach (var (name, state) in collections)
            Write(writer, name, state, cancellationToken);
    }

    /// <summary>Reads a snapshot's content and gives each record and each deletion to the caller as it comes.</summary>
    /// <exception cref="InvalidDataException">The content is no snapshot of this format.</exception>
    public static Head Read(Stream stream, Action<StoredRecord> addRecord, Action<RecordKey, Deletion> addDeletion, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            using var buffer = new BufferedStream(zip, BufferBytes);
            using var reader = new BinaryReader(buffer, Encoding.UTF8);
            if (reader.ReadString() != Magic || reader.ReadInt32() != Format)
                throw new InvalidDataException("It is not a snapshot of this format.");
            var version = reader.ReadInt64();
            var (hash, epoch) = (reader.ReadString(), reader.ReadString());
            var at = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            for (var collections = ReadCount(reader); collections > 0; collections--)
                Read(reader, addRecord, addDeletion, cancellationToken);
            if (buffer.ReadByte() != -1)
                throw new InvalidDataException("Something follows the snapshot.");
            return new(version, at, epoch, default, null) { Hash = hash };
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The snapshot is cut off or damaged.", e);
        }
    }

    private static void Write(BinaryWriter writer, string name, CollectionState state, CancellationToken cancellationToken)
    {
        writer.Write(name);
        writer.Write7BitEncodedInt(state.Count);
        foreach (var record in state.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(record.Key.Id);
            writer.Write7BitEncodedInt64(record.Sequence);
            writer.Write7BitEncodedInt64(record.DependencyVersion);
            writer.Write7BitEncodedInt(record.Utf8.Length);
            writer.Write(record.Utf8);
        }
        var deleted = state.Deleted.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        writer.Write7BitEncodedInt(deleted.Count);
        foreach (var (id, deletion) in deleted)
        {
            writer.Write(id);
            writer.Write7BitEncodedInt64(deletion.Version);
            writer.Write(deletion.Classification ?? "");
        }
    }

    private static void Read(BinaryReader reader, Action<StoredRecord> addRecord, Action<RecordKey, Deletion> addDeletion, CancellationToken cancellationToken)
    {
        var name = string.Intern(reader.ReadString());
        for (var records = ReadCount(reader); records > 0; records--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = new RecordKey(name, reader.ReadString());
            var (sequence, touched) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
            addRecord(new(key, sequence, touched, ReadBody(reader)));
        }
        for (var deletions = ReadCount(reader); deletions > 0; deletions--)
        {
            var key = new RecordKey(name, reader.ReadString());
            addDeletion(key, new(reader.Read7BitEncodedInt64(), reader.ReadString() is { Length: > 0 } classification ? classification : null));
        }
    }

    private static int ReadCount(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is >= 0 and var count ? count : throw new InvalidDataException("A number is negative.");

    private static byte[] ReadBody(BinaryReader reader)
    {
        var length = ReadCount(reader);
        if (length > MostBodyBytes)
            throw new InvalidDataException("A body is longer than any may be.");
        var body = GC.AllocateUninitializedArray<byte>(length);
        reader.BaseStream.ReadExactly(body);
        return body;
    }
}
