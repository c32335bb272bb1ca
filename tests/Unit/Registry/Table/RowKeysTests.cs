using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Unit.Registry.Table;

public sealed class RowKeysTests
{
    /// <summary>Keys of stored rows: with another output existing rows would be lost.</summary>
    public static TheoryData<string, string> Pinned => new()
    {
        { RowKeys.Head, "head" },
        { RowKeys.Log(1), "log|000000000001" },
        { RowKeys.Log(999_999_999_999), "log|999999999999" },
        { RowKeys.Record(new("countries", "FR")), "rec|countries|FR" },
        { RowKeys.Deleted(new("reviewCycles", "2026-q1")), "del|reviewCycles|2026-q1" },
        { RowKeys.IdempotencyKey("dev-editor", "k1"), "key|335aefa89973eb0fc9b7f2a4b37775fb0fc5daaf494dc1eb1fdd5e5ddb23a48a" },
        { RowKeys.Stage("0123456789abcdef", 42), "stage|0123456789abcdef|000042" },
    };

    [Theory]
    [MemberData(nameof(Pinned))]
    public void A_row_s_key_never_changes(string made, string pinned) => Assert.Equal(pinned, made);

    [Theory]
    [InlineData("countries", "FR")]
    [InlineData("partnerships", "fr-2013-09-25")]
    [InlineData("things", "a|b")]
    public void A_record_is_known_by_its_row_s_key(string collection, string id)
    {
        var key = new RecordKey(collection, id);

        Assert.Equal((key, key), (RowKeys.KeyOf(RowKeys.Record(key)), RowKeys.KeyOf(RowKeys.Deleted(key))));
    }

    [Fact]
    public void Numbers_are_read_back_and_sort_as_numbers()
    {
        long[] versions = [1, 9, 10, 99, 100, 1_000_000, 999_999_999_999];

        Assert.Equal(versions, versions.Select(version => RowKeys.VersionOf(RowKeys.Log(version))));
        Assert.Equal(versions, versions.Reverse().OrderBy(RowKeys.Log, StringComparer.Ordinal));
        Assert.Equal(("abc", 7), (RowKeys.CommitOf(RowKeys.Stage("abc", 7)), RowKeys.StageOf(RowKeys.Stage("abc", 7))));
    }

    [Fact]
    public void A_range_holds_its_own_rows_and_no_others()
    {
        string[] rows =
        [
            RowKeys.Head, RowKeys.Log(1), RowKeys.Log(2), RowKeys.Log(3), RowKeys.Record(new("zzz", "zzz")), RowKeys.Record(new("a", "a")),
            RowKeys.Deleted(new("a", "a")), RowKeys.IdempotencyKey("a", "b"), RowKeys.Stage("abc", 1), RowKeys.Stage("zzz", 999_999),
        ];

        Assert.Equal([RowKeys.Record(new("zzz", "zzz")), RowKeys.Record(new("a", "a"))], In(RowKeys.AllRecords));
        Assert.Equal([RowKeys.Deleted(new("a", "a"))], In(RowKeys.AllDeleted));
        Assert.Equal([RowKeys.IdempotencyKey("a", "b")], In(RowKeys.AllKeys));
        Assert.Equal([RowKeys.Stage("abc", 1), RowKeys.Stage("zzz", 999_999)], In(RowKeys.AllStages));
        Assert.Equal([RowKeys.Log(2), RowKeys.Log(3)], In(RowKeys.Logs(2, 3)));

        IEnumerable<string> In((string From, string Before) range) => rows.Where(row =>
            string.CompareOrdinal(row, range.From) >= 0 && string.CompareOrdinal(row, range.Before) < 0);
    }

    [Fact]
    public void The_same_key_of_two_principals_is_two_keys() =>
        Assert.NotEqual(RowKeys.IdempotencyKey("a", "bc"), RowKeys.IdempotencyKey("ab", "c"));
}
