using Azure.Data.Tables;

namespace BangGiao.Registry.Table;

/// <summary>The row that names the blob of the newest kept snapshot, and what the blob must be (ADR 59). It is in no back-up.</summary>
/// <param name="Version">The version that the snapshot is of.</param>
/// <param name="Hash">The hash of that change in the chain of the log.</param>
/// <param name="Epoch">The epoch of the registry.</param>
/// <param name="Blob">The name of the blob.</param>
/// <param name="Digest">The SHA-256 of the blob, as 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">The size of the blob.</param>
/// <param name="Format">The format of the blob's content.</param>
/// <param name="At">When it was kept.</param>
/// <param name="WholeAt">When the whole log proved this snapshot, or the one that its proof goes back to.</param>
internal sealed record KeptSnapshotRow(long Version, string Hash, string Epoch, string Blob, string Digest, long Bytes, int Format, DateTimeOffset At, DateTimeOffset WholeAt)
{
    /// <summary>Reads a row that may be damaged; null when it is.</summary>
    public static KeptSnapshotRow? Read(TableEntity row) => RowReading<KeptSnapshotRow>.Of(row, ReadComplete).Value;

    /// <summary>Writes the columns.</summary>
    public TableEntity Write(TableEntity row)
    {
        row["Seq"] = Version;
        row["Hash"] = Hash;
        row["Epoch"] = Epoch;
        row["Blob"] = Blob;
        row["Digest"] = Digest;
        row["Bytes"] = Bytes;
        row["Format"] = Format;
        row["At"] = At;
        row["WholeAt"] = WholeAt;
        return row;
    }

    private static KeptSnapshotRow ReadComplete(TableEntity row) => new(
        row.GetInt64("Seq")!.Value,
        Text(row, "Hash"),
        Text(row, "Epoch"),
        Text(row, "Blob"),
        Text(row, "Digest"),
        row.GetInt64("Bytes")!.Value,
        row.GetInt32("Format")!.Value,
        row.GetDateTimeOffset("At")!.Value,
        row.GetDateTimeOffset("WholeAt")!.Value);

    private static string Text(TableEntity row, string name) => row.GetString(name) ?? throw new FormatException($"The row has no {name}.");
}
