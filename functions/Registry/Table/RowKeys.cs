using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>Builds and parses the row keys of the registry's partition.</summary>
/// <remarks>Numbers are padded with zeros, so that the ordinal order of keys is the numeric order.</remarks>
internal static class RowKeys
{
    public const string Head = "head";

    /// <summary>The key of the row that names the kept snapshot, see <see cref="KeptSnapshotRow"/>.</summary>
    public const string KeptSnapshot = "snapshot";

    private const string LogPrefix = "log|";
    private const string RecordPrefix = "rec|";
    private const string DeletedPrefix = "del|";
    private const string KeyPrefix = "key|";
    private const string StagePrefix = "stage|";
    private const string MarkPrefix = "mark|";
    private const string TilesPrefix = "tree|";
    private const string UsePrefix = "used|";
    private const string LookPrefix = "look|";
    private const string BellPrefix = "bell|";

    // The character after '|': the end of a range of keys with a prefix.
    private const char AfterBar = '}';

    public static string Log(long version) => LogPrefix + version.ToString("D12", CultureInfo.InvariantCulture);

    public static long VersionOf(string logKey) => long.Parse(logKey.AsSpan(LogPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Parses the version in the key of a log row that may be damaged; false when the key is invalid.</summary>
    public static bool TryVersionOf(string logKey, out long version) =>
        long.TryParse(logKey.AsSpan(LogPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out version)
        && version > 0
        && Log(version) == logKey;

    public static string Record(RecordKey key) => $"{RecordPrefix}{key.Collection}|{key.Id}";

    /// <summary>The key of the row with a record's deletion, which leads to its history.</summary>
    public static string Deleted(RecordKey key) => $"{DeletedPrefix}{key.Collection}|{key.Id}";

    public static RecordKey KeyOf(string recordOrDeletedKey)
    {
        var parts = recordOrDeletedKey.Split('|', 3);
        // There are few collections and many records.
        return new(string.Intern(parts[1]), parts[2]);
    }

    public static string IdempotencyKey(string principal, string key) =>
        KeyPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{principal}\n{key}")));

    public static string Stage(string commit, int number) =>
        $"{StagePrefix}{commit}|{number.ToString("D6", CultureInfo.InvariantCulture)}";

    /// <summary>The key of a mark, see <see cref="Checkpoints"/>.</summary>
    public static string Mark(string name) => MarkPrefix + name;

    /// <summary>The key of the row with the last use of a credential, see <see cref="UseLog"/>.</summary>
    public static string Use(string credential) => UsePrefix + HashOf(credential);

    /// <summary>The key of the row with the last looks of a person, see <see cref="LookLog"/>.</summary>
    public static string Look(string credential) => LookPrefix + HashOf(credential);

    /// <summary>The key of the row with what a person has read of the bell, see <see cref="BellLog"/>.</summary>
    public static string Bell(string credential) => BellPrefix + HashOf(credential);

    /// <summary>The key of a row with roots of the log's tree, see <see cref="TileRow"/>.</summary>
    public static string Tiles(int number) => TilesPrefix + number.ToString("D8", CultureInfo.InvariantCulture);

    public static int TilesOf(string tilesKey) => int.Parse(tilesKey.AsSpan(TilesPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    public static string CommitOf(string stageKey) => stageKey.Split('|')[1];

    public static int StageOf(string stageKey) => int.Parse(stageKey.Split('|')[2], NumberStyles.None, CultureInfo.InvariantCulture);

    public static (string From, string Before) AllLogs => (LogPrefix, "log" + AfterBar);

    public static (string From, string Before) AllRecords => (RecordPrefix, "rec" + AfterBar);

    public static (string From, string Before) AllDeleted => (DeletedPrefix, "del" + AfterBar);

    public static (string From, string Before) AllKeys => (KeyPrefix, "key" + AfterBar);

    public static (string From, string Before) AllStages => (StagePrefix, "stage" + AfterBar);

    public static (string From, string Before) AllMarks => (MarkPrefix, "mark" + AfterBar);

    public static (string From, string Before) AllTiles => (TilesPrefix, "tree" + AfterBar);

    public static (string From, string Before) AllUses => (UsePrefix, "used" + AfterBar);

    public static (string From, string Before) AllLooks => (LookPrefix, "look" + AfterBar);

    public static (string From, string Before) AllBells => (BellPrefix, "bell" + AfterBar);

    public static (string From, string Before) Logs(long first, long last) => (Log(first), Log(last + 1));

    private static string HashOf(string credential) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(credential)));
}
