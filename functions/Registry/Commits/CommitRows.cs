using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry.Commits;

/// <summary>
/// The actions of one transaction. The first one replaces the head under its ETag, so that a concurrent writer fails and writes nothing.
/// </summary>
internal static class CommitRows
{
    public static List<TableTransactionAction> Of(RegistryTable table, CommitPlan plan) =>
        [Head(table, plan.Origin.Head, plan.After.Head), .. Log(table, plan), .. Records(table, plan), .. Keys(table, plan)];

    public static TableTransactionAction Head(RegistryTable table, Head before, Head after) => before.Exists
        ? new(UpdateReplace, table.Row(after), before.ETag)
        : new(Add, table.Row(after));

    public static IEnumerable<TableTransactionAction> Log(RegistryTable table, CommitPlan plan) =>
        plan.Changes.Select(change => new TableTransactionAction(Add, table.Row(change)));

    /// <summary>The actions for the rows of records. No row occurs twice, as a transaction requires.</summary>
    public static IEnumerable<TableTransactionAction> Records(RegistryTable table, CommitPlan plan) =>
    [
        .. plan.Written.SelectMany(key => Written(table, plan, key)),
        .. plan.OnlyDependencies.Select(key => DependencyVersionRow(table, plan.After.Find(key)!)),
    ];

    public static IEnumerable<TableTransactionAction> Keys(RegistryTable table, CommitPlan plan) =>
        plan.Keys.Select(key => new TableTransactionAction(Add, key.Write(table.Row(key.RowKey))));

    private static TableTransactionAction DependencyVersionRow(RegistryTable table, StoredRecord record) =>
        new(UpdateMerge, table.DependencyVersionRow(record.Key, record.DependencyVersion), Azure.ETag.All);

    private static IEnumerable<TableTransactionAction> Written(RegistryTable table, CommitPlan plan, RecordKey key)
    {
        if (plan.After.Find(key) is { } record)
        {
            yield return new(UpsertReplace, table.Row(record));
            if (plan.Origin[key.Collection].DeletedBy(key.Id) is not null)
                yield return new(Delete, table.Deleted(key, new(0, null)), Azure.ETag.All);
        }
        else
        {
            if (plan.Origin.Find(key) is not null)
                yield return new(Delete, table.Row(RowKeys.Record(key)), Azure.ETag.All);
            yield return new(UpsertReplace, table.Deleted(key, plan.After[key.Collection].DeletionOf(key.Id)!));
        }
    }
}
