using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Unit.Registry.Table;

public sealed class RowsTests
{
    private const string Partition = "vn";
    private static readonly DateTimeOffset At = new(2026, 1, 31, 8, 15, 30, TimeSpan.Zero);

    private static readonly Change Whole = new()
    {
        Version = 42,
        Key = new("partnerships", "fr-2013"),
        Operation = Operation.Restore,
        By = "Nguyễn",
        Credential = "key:Nguyễn",
        PriorHash = "5ce53506e22b3a9e4356d82a88566166857eaa9e12dc83e53caae310c517a83c",
        At = At.AddTicks(1),
        RequestId = "trace",
        Commit = "commit",
        Body = "{}",
        Previous = 41,
        DependencyVersion = 17,
        Dependents = [new(new("countries", "FR"), 3), new(new("countries", "DE"), 0)],
    };

    public static TheoryData<Change> Changes => new()
    {
        Whole,
        Whole with { DependencyVersion = 0, Dependents = [] },
        Whole with { Body = null, Operation = Operation.Delete },
        Whole with { Operation = Operation.Create, Previous = 0 },
        Whole with { Operation = Operation.Update },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_read_back_from_its_row(Change change) =>
        Assert.Equivalent(change, Rows.ReadLog(Rows.ToLog(Partition, change)), strict: true);

    [Fact]
    public void A_row_without_its_body_still_tells_all_else()
    {
        var row = Rows.ToLog(Partition, Whole);
        var selected = new TableEntity(row.Where(property => Rows.WithoutBody.Contains(property.Key)).ToDictionary());

        Assert.Equivalent(Whole with { Body = null, Credential = null }, Rows.ReadLog(selected), strict: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_record_is_read_back_from_its_row(long touched)
    {
        var record = new StoredRecord(new("countries", "FR"), 7, touched, """{"id":"FR"}""");

        Assert.Equivalent(record, Rows.ReadRecord(Rows.ToRecord(Partition, record)));
    }

    [Fact]
    public void A_head_is_read_back_from_its_row_pending_write_included()
    {
        var head = new Head(42, At, "epoch", new Azure.ETag("W/\"1\""), null) { Hash = Whole.PriorHash };
        var uncounted = head with { Pending = new("commit", 43, 700, 9) { Uncounted = new(143, At, "hash", 12) } };
        var counted = head with { Pending = new("commit", 40, 700, 99) { HasLog = true } };
        var old = head with { Pending = new("commit", 40, 700, 99) };

        Assert.All([head, uncounted, counted, old], one => Assert.Equal(one, Read(one)));
        Assert.Equal((false, false, true), (uncounted.Pending!.HidesRegistry, counted.Pending!.HidesRegistry, old.Pending!.HidesRegistry));

        static Head Read(Head head)
        {
            var row = Rows.ToHead(Partition, head);
            row.ETag = head.ETag;
            return Rows.ReadHead(row);
        }
    }
}
