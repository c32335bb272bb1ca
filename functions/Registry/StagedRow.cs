using Azure.Data.Tables;

namespace BangGiao.Registry;

/// <summary>One row of a large write on its way: the row itself under another key, with where it goes and what is done there.</summary>
internal static class StagedRow
{
    private const string Prefix = "Staged";
    private const string Target = Prefix + "For";
    private const string Action = Prefix + "Action";

    /// <summary>When the row was staged.</summary>
    public const string At = Prefix + "At";

    // What the service adds to a row when it is read.
    private static readonly HashSet<string> NotCopied = new(StringComparer.Ordinal) { "PartitionKey", "RowKey", "Timestamp", "odata.etag" };

    public static TableEntity Of(TableTransactionAction action, TableEntity row, DateTimeOffset at)
    {
        Copy((TableEntity)action.Entity, row);
        row[Target] = action.Entity.RowKey;
        row[Action] = action.ActionType.ToString();
        row[At] = at;
        return row;
    }

    public static TableTransactionAction ToAction(TableEntity staged)
    {
        var row = new TableEntity(staged.PartitionKey, staged.GetString(Target));
        Copy(staged, row);
        // That nobody else has written since is what the head's ETag says.
        return new(Enum.Parse<TableTransactionActionType>(staged.GetString(Action)), row, Azure.ETag.All);
    }

    /// <summary>Changes the row's ETag and nothing else that counts.</summary>
    public static TableEntity Seal(TableEntity row)
    {
        row[Prefix + "Sealed"] = true;
        return row;
    }

    private static void Copy(TableEntity from, TableEntity to)
    {
        foreach (var (name, value) in (IDictionary<string, object>)from)
        {
            if (!NotCopied.Contains(name) && !name.StartsWith(Prefix, StringComparison.Ordinal))
                to[name] = value;
        }
    }
}
