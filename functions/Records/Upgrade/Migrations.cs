using BangGiao.Records.Collections;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Upgrade;

/// <summary>The migrations of this version of the app, and what is left of each.</summary>
public sealed class Migrations(IEnumerable<IMigration> migrations, CollectionRegistry collections)
{
    /// <summary>All migrations, by id.</summary>
    public IReadOnlyList<IMigration> All { get; } = [.. migrations.OrderBy(migration => migration.Id, StringComparer.Ordinal)];

    /// <summary>The number of records that are still in the earlier form.</summary>
    public static int LeftOf(IMigration migration, Snapshot snapshot) => Left(migration, snapshot).Count();

    /// <summary>Decides to rewrite the first records that are still in the earlier form.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="limit">The maximum number of records.</param>
    /// <param name="snapshot">The registry.</param>
    public WriteDecision Decide(IMigration migration, int limit, Snapshot snapshot) => WriteDecision.Write(
    [
        .. Left(migration, snapshot).Take(limit).Select(pair => new PlannedChange(
            pair.Record.Key, Operation.Update, pair.Fields, [.. collections.Of(pair.Record).DependentsOf(pair.Record)])),
    ]);

    private static IEnumerable<(StoredRecord Record, JObject Fields)> Left(IMigration migration, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(snapshot);
        foreach (var record in snapshot[migration.Collection].All)
        {
            var (before, fields) = (record.ToJson(), record.ToJson());
            migration.Rewrite(record, fields);
            if (!JToken.DeepEquals(before, fields))
                yield return (record, fields);
        }
    }
}
