namespace BangGiao.Records.Upgrade;

/// <summary>The progress of the registry towards the format of this version of the app.</summary>
/// <param name="Format">The format that the registry was raised to.</param>
/// <param name="ReadableFrom">The lowest format whose apps can read the registry.</param>
/// <param name="WritableFrom">The lowest format whose apps can write it.</param>
/// <param name="AppFormat">The format that this version of the app knows.</param>
/// <param name="Migrations">The migrations of this version of the app.</param>
/// <param name="Version">The version of the registry.</param>
public sealed record UpgradeAnswer(
    int Format, int ReadableFrom, int WritableFrom, int AppFormat, IReadOnlyList<ListedMigration> Migrations, long Version);

/// <summary>A migration.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Description">A description of the migration.</param>
/// <param name="Left">The number of records that are still in the earlier form.</param>
public sealed record ListedMigration(string Id, string Description, int Left);

/// <summary>The result of one batch of a migration.</summary>
/// <param name="Id">The migration.</param>
/// <param name="Rewritten">The number of records that this batch rewrote.</param>
/// <param name="Left">The number of records that are left; 0 when the migration is complete.</param>
/// <param name="Version">The version of the registry after the batch.</param>
public sealed record MigrationBatchAnswer(string Id, int Rewritten, int Left, long Version);
