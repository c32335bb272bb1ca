using System.Collections.Frozen;
using System.Globalization;
using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Registry.Table;

/// <summary>Converts between table rows and objects. Only this class knows the names of the properties.</summary>
internal static class Rows
{
    /// <summary>The property of <see cref="StoredRecord.DependencyVersion"/>. The stored name must not change.</summary>
    public const string DependencyVersionColumn = "Touched";

    /// <summary>The property of <see cref="Change.Dependents"/>. The stored name must not change.</summary>
    public const string DependentsColumn = "Touches";

    /// <summary>The property of <see cref="Change.TraceParent"/>.</summary>
    public const string TraceParentColumn = "TraceParent";

    private static readonly FrozenSet<string> HeadColumns = FrozenSet.ToFrozenSet(
        [
            "PartitionKey", "RowKey", "Timestamp", "odata.etag", "odata.metadata", "Seq", "At", "Epoch", "Hash", "Format", "ReadableFrom", "WritableFrom",
            "PendingCommit", "PendingFirst", "PendingCount", "PendingDone", "PendingHasLog",
            "StagedCommit", "StagedFirst", "StagedCount", "StagedDone", "StagedLast", "StagedAt", "StagedHash", "StagedLogSteps",
        ],
        StringComparer.Ordinal);

    public static readonly string[] WithoutBody =
        ["RowKey", "Collection", "Id", "Operation", "By", "At", "RequestId", "Commit", "Previous", "PriorHash", TraceParentColumn, DependencyVersionColumn, DependentsColumn];

    public static TableEntity ToHead(string partition, Head head)
    {
        var row = new TableEntity(partition, RowKeys.Head) { ["Seq"] = head.Version, ["At"] = head.At, ["Epoch"] = head.Epoch };
        foreach (var (name, value) in head.Unknown ?? new Dictionary<string, object>())
            row[name] = value;
        if (head.Format != HeadFormat.First)
            (row["Format"], row["ReadableFrom"], row["WritableFrom"]) = (head.Format.Number, head.Format.ReadableFrom, head.Format.WritableFrom);
        if (head.Hash is not null)
            row["Hash"] = head.Hash;
        if (head.Pending is { Uncounted: { } changes } staged)
            AddUncounted(row, staged, changes);
        else if (head.Pending is { } pending)
        {
            if (pending.HasLog)
                row["PendingHasLog"] = true;
            row["PendingCommit"] = pending.Commit;
            row["PendingFirst"] = pending.First;
            row["PendingCount"] = pending.Count;
            row["PendingDone"] = pending.Done;
        }
        return row;
    }

    public static Head ReadHead(TableEntity row) =>
        new(row.GetInt64("Seq")!.Value, row.GetDateTimeOffset("At")!.Value, row.GetString("Epoch"), row.ETag, ReadPending(row))
        {
            Hash = row.GetString("Hash"),
            Format = row.GetInt32("Format") is { } format ? new(format, row.GetInt32("ReadableFrom") ?? format, row.GetInt32("WritableFrom") ?? format) : HeadFormat.First,
            Unknown = UnknownOf(row),
        };

    public static TableEntity ToRecord(string partition, StoredRecord record)
    {
        var row = new TableEntity(partition, RowKeys.Record(record.Key)) { ["Seq"] = record.Sequence };
        if (record.DependencyVersion > 0)
            row[DependencyVersionColumn] = record.DependencyVersion;
        BodyText.Write(row, record.Body);
        return row;
    }

    public static StoredRecord ReadRecord(TableEntity row) =>
        new(RowKeys.KeyOf(row.RowKey), row.GetInt64("Seq")!.Value, row.GetInt64(DependencyVersionColumn) ?? 0, BodyText.Read(row)!);

    public static TableEntity ToDeletion(string partition, RecordKey key, Deletion deletion)
    {
        var row = new TableEntity(partition, RowKeys.Deleted(key)) { ["Seq"] = deletion.Version };
        if (deletion.Classification is not null)
            row["Classification"] = deletion.Classification;
        return row;
    }

    public static Deletion ReadDeletion(TableEntity row) => new(row.GetInt64("Seq")!.Value, row.GetString("Classification"));

    public static TableEntity ToLog(string partition, Change change)
    {
        var row = new TableEntity(partition, RowKeys.Log(change.Version))
        {
            ["Collection"] = change.Key.Collection,
            ["Id"] = change.Key.Id,
            ["Operation"] = change.LaterOperation ?? CodeName.Of(change.Operation),
            ["By"] = change.By,
            ["At"] = change.At,
            ["RequestId"] = change.RequestId,
            ["Commit"] = change.Commit,
            ["Previous"] = change.Previous,
        };
        if (change.Credential is not null)
            row["Credential"] = change.Credential;
        if (change.TraceParent is not null)
            row[TraceParentColumn] = change.TraceParent;
        if (change.PriorHash is not null)
            row["PriorHash"] = change.PriorHash;
        if (change.DependencyVersion > 0)
            row[DependencyVersionColumn] = change.DependencyVersion;
        if (change.Dependents.Count > 0)
            row[DependentsColumn] = DependentsText(change);
        if (change.Body is not null)
            BodyText.Write(row, change.Body);
        return row;
    }

    public static Change ReadLog(TableEntity row) => new()
    {
        Version = RowKeys.VersionOf(row.RowKey),
        Key = new(row.GetString("Collection"), row.GetString("Id")),
        // An operation of a newer version counts by its result: with a body it is an update, without one a deletion.
        Operation = CodeName.TryParse<Operation>(row.GetString("Operation"), out var operation) ? operation
            : BodyText.Read(row) is null ? Operation.Delete : Operation.Update,
        LaterOperation = CodeName.TryParse<Operation>(row.GetString("Operation"), out _) ? null : row.GetString("Operation") ?? throw new InvalidOperationException($"The row {row.RowKey} has no operation."),
        By = row.GetString("By"),
        Credential = row.GetString("Credential"),
        At = row.GetDateTimeOffset("At")!.Value,
        RequestId = row.GetString("RequestId"),
        Commit = row.GetString("Commit"),
        TraceParent = row.GetString(TraceParentColumn),
        Body = BodyText.Read(row),
        Previous = row.GetInt64("Previous")!.Value,
        DependencyVersion = row.GetInt64(DependencyVersionColumn) ?? 0,
        Dependents = ReadDependents(row.GetString(DependentsColumn)),
        PriorHash = row.GetString("PriorHash"),
    };

    public static readonly string[] OnlyPriorHash = ["RowKey", "PriorHash"];

    public static (long Version, string? PriorHash) ReadPriorHash(TableEntity row) =>
        (RowKeys.TryVersionOf(row.RowKey, out var version) ? version : 0, row.TryGetValue("PriorHash", out var hash) ? hash as string ?? "" : null);

    public static TableEntity ToTiles(string partition, TileRow tiles) =>
        new(partition, RowKeys.Tiles(tiles.Number)) { ["Roots"] = tiles.Roots, ["Hash"] = tiles.Hash };

    public static TileRow ReadTiles(TableEntity row) =>
        new(RowKeys.TilesOf(row.RowKey), row.GetBinary("Roots") ?? [], row.GetString("Hash") ?? "");

    /// <summary>Reads a log row that may be damaged.</summary>
    /// <exception cref="FormatException">A required property is missing.</exception>
    public static Change ReadCompleteLog(TableEntity row) => ReadLog(row) is
    { Key: { Collection: not null, Id: not null }, By: not null, RequestId: not null, Commit: not null } change
    && (change.Body is null) == (change.Operation == Operation.Delete)
        ? change
        : throw new FormatException($"The row {row.RowKey} is not a valid log row.");

    /// <summary>Reads a record row that may be damaged.</summary>
    /// <exception cref="FormatException">The body is missing.</exception>
    public static StoredRecord ReadCompleteRecord(TableEntity row) => ReadRecord(row) is { Body: not null } record
        ? record
        : throw new FormatException($"The row {row.RowKey} is not a valid record row.");

    /// <summary>The dependents of a change as the text of one property.</summary>
    public static string DependentsText(Change change) =>
        string.Join(';', change.Dependents.Select(touch => string.Create(CultureInfo.InvariantCulture, $"{touch.Key}={touch.Previous}")));

    private static Dictionary<string, object>? UnknownOf(TableEntity row)
    {
        var unknown = row.Where(column => !HeadColumns.Contains(column.Key) && column.Value is not null && !column.Key.Contains("odata", StringComparison.Ordinal))
            .ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal);
        return unknown.Count > 0 ? unknown : null;
    }

    // Earlier versions of the app do not know these names. They would take the changes for counted ones.
    private static void AddUncounted(TableEntity row, PendingWrite pending, UncountedChanges changes)
    {
        row["StagedCommit"] = pending.Commit;
        row["StagedFirst"] = pending.First;
        row["StagedCount"] = pending.Count;
        row["StagedDone"] = pending.Done;
        row["StagedLast"] = changes.Last;
        row["StagedAt"] = changes.At;
        row["StagedHash"] = changes.Hash;
        row["StagedLogSteps"] = changes.LogSteps;
    }

    private static PendingWrite? ReadPending(TableEntity row)
    {
        if (row.GetString("StagedCommit") is { } staged)
        {
            return new(staged, row.GetInt64("StagedFirst")!.Value, row.GetInt32("StagedCount")!.Value, row.GetInt32("StagedDone")!.Value)
            {
                Uncounted = new(
                    row.GetInt64("StagedLast")!.Value, row.GetDateTimeOffset("StagedAt")!.Value, row.GetString("StagedHash"), row.GetInt32("StagedLogSteps")!.Value),
            };
        }
        return row.GetString("PendingCommit") is { } commit
            ? new(commit, row.GetInt64("PendingFirst")!.Value, row.GetInt32("PendingCount")!.Value, row.GetInt32("PendingDone")!.Value)
            {
                HasLog = row.GetBoolean("PendingHasLog") == true,
            }
            : null;
    }

    private static Touch[] ReadDependents(string? text)
    {
        return text is null ? [] : [.. text.Split(';').Select(ReadTouch)];

        static Touch ReadTouch(string item)
        {
            var slash = item.IndexOf('/', StringComparison.Ordinal);
            var equals = item.LastIndexOf('=');
            return new(new(item[..slash], item[(slash + 1)..equals]), long.Parse(
                item.AsSpan(equals + 1), CultureInfo.InvariantCulture));
        }
    }
}
