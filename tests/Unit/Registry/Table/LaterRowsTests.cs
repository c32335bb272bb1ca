using Azure;
using Azure.Data.Tables;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using Operation = BangGiao.Registry.Snapshots.Operation;

namespace BangGiao.Unit.Registry.Table;

/// <summary>Rows that a newer version of the app wrote.</summary>
public sealed class LaterRowsTests
{
    [Theory]
    [InlineData("{}", Operation.Update)]
    [InlineData(null, Operation.Delete)]
    public void An_operation_that_is_not_known_counts_as_what_it_leaves(string? body, Operation operation) =>
        Assert.Equal(operation, Rows.ReadLog(Log("merge", body)).Operation);

    [Fact]
    public void Its_name_stays_in_the_row_and_in_the_hash()
    {
        var change = Rows.ReadLog(Log("merge", "{}"));

        Assert.Equal("merge", Rows.ToLog("vn", change)["Operation"]);
        Assert.NotEqual(LogHash.Of(Rows.ReadLog(Log("update", "{}")), null), LogHash.Of(change, null));
        Assert.Equal(LogHash.Of(change, null), LogHash.Of(Rows.ReadLog(Log("merge", "{}")), null));
    }

    [Fact]
    public void A_row_without_an_operation_is_damaged() => Assert.Throws<InvalidOperationException>(() => Rows.ReadLog(Log(null, "{}")));

    [Fact]
    public void Columns_and_the_format_of_the_head_are_written_as_they_were_read()
    {
        var row = Head();
        (row["Format"], row["ReadableFrom"], row["WritableFrom"], row["Later"]) = (3, 1, 2, "x");

        var again = Rows.ToHead("vn", Rows.ReadHead(row) with { Version = 8 });

        Assert.Equal((3, 1, 2, "x", 8L), (again["Format"], again["ReadableFrom"], again["WritableFrom"], again["Later"], again["Seq"]));
    }

    [Fact]
    public void A_head_that_was_never_raised_has_the_columns_of_earlier_versions_only()
    {
        var head = Rows.ReadHead(Head());

        Assert.Equal((HeadFormat.First, null), (head.Format, head.Unknown));
        Assert.Equal(["At", "Epoch", "PartitionKey", "RowKey", "Seq"], Rows.ToHead("vn", head).Keys.Order(StringComparer.Ordinal));
    }

    private static TableEntity Head() => new("vn", "head") { ["Seq"] = 7L, ["At"] = DateTimeOffset.UnixEpoch, ["Epoch"] = "e", ETag = new ETag("1") };

    private static TableEntity Log(string? operation, string? body)
    {
        var row = new TableEntity("vn", RowKeys.Log(1))
        {
            ["Collection"] = "agencies",
            ["Id"] = "moit",
            ["By"] = "me",
            ["At"] = DateTimeOffset.UnixEpoch,
            ["RequestId"] = "r",
            ["Commit"] = "c",
            ["Previous"] = 0L,
        };
        if (operation is not null)
            row["Operation"] = operation;
        if (body is not null)
            BodyText.Write(row, body);
        return row;
    }
}
