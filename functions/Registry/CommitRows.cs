using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry;

/// <summary>The rows of one transaction. The head comes first, replaced under its ETag: whoever loses that race writes nothing.</summary>
internal static class CommitRows
{
    public static List<TableTransactionAction> Of(RegistryTable table, CommitPlan plan)
    {
        var rows = new List<TableTransactionAction> { Head(table, plan.Origin.Head, plan.After.Head) };
        rows.AddRange(plan.Changes.Select(change => new TableTransactionAction(Add, table.Row(change))));
        rows.AddRange(plan.Rows.SelectMany(key => Record(table, plan, key)));
        rows.AddRange(Keys(table, plan));
        return rows;
    }

    public static TableTransactionAction Head(RegistryTable table, Head before, Head after) => before.Exists
        ? new(UpdateReplace, table.Row(after), before.ETag)
        : new(Add, table.Row(after));

    public static IEnumerable<TableTransactionAction> Keys(RegistryTable table, CommitPlan plan) =>
        plan.Keys.Select(key => new TableTransactionAction(Add, key.Write(table.Row(key.RowKey))));

    private static IEnumerable<TableTransactionAction> Record(RegistryTable table, CommitPlan plan, RecordKey key)
    {
        var wasDeleted = plan.Origin[key.Collection].DeletedBy(key.Id) is not null;
        if (plan.After.Find(key) is { } record)
        {
            yield return new(UpsertReplace, table.Row(record));
            if (wasDeleted)
                yield return new(Delete, table.Deleted(key, 0), Azure.ETag.All);
        }
        else if (plan.After[key.Collection].DeletedBy(key.Id) is { } version)
        {
            if (plan.Origin.Find(key) is not null)
                yield return new(Delete, table.Row(RowKeys.Record(key)), Azure.ETag.All);
            yield return new(UpsertReplace, table.Deleted(key, version));
        }
    }
}
