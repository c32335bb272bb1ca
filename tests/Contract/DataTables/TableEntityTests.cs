using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace BangGiao.Contract.DataTables;

public sealed class TableEntityTests
{
    [Fact]
    public void A_row_is_a_dictionary_with_its_keys_in_it()
    {
        var row = new TableEntity("p", "a") { { "Name", "Paris" }, { "Seats", 3 } };

        Assert.Equal(["PartitionKey", "RowKey", "Name", "Seats"], row.Keys);
        Assert.Equal(4, row.Count);
        Assert.True(row.TryGetValue("Name", out var name));
        Assert.Equal("Paris", name);
        Assert.True(row.Remove("Name"));
        Assert.Null(row["Name"]);
        row.Clear();
        Assert.Empty(row);
    }

    [Fact]
    public void A_copy_takes_keys_and_values()
    {
        var copy = new TableEntity(new Dictionary<string, object> { ["PartitionKey"] = "p", ["RowKey"] = "a", ["Seats"] = 3 });

        Assert.Equal(("p", "a", 3), (copy.PartitionKey, copy.RowKey, copy.GetInt32("Seats")));
    }

    [Fact]
    public void A_getter_answers_null_for_nothing_and_refuses_another_type()
    {
        var row = new TableEntity { ["Seats"] = 3 };

        Assert.Null(row.GetInt64("None"));
        Assert.Null(row.GetDateTime("None"));
        Assert.Null(row.GetString("None"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Seats"));
        Assert.Throws<InvalidOperationException>(() => row.GetDateTime("Seats"));
        Assert.Throws<InvalidOperationException>(() => row.GetBinary("Seats"));
    }

    [Fact]
    public void An_int_over_a_wider_number_keeps_the_column_s_type()
    {
        var row = new TableEntity { ["Long"] = 1L, ["Double"] = 1.5 };

        (row["Long"], row["Double"]) = (2, 2);

        Assert.Equal((2L, 2.0), (row.GetInt64("Long"), row.GetDouble("Double")));
    }

    [Fact]
    public void The_version_and_the_timestamp_are_unset_until_read()
    {
        var row = new TableEntity("p", "a");
        Assert.Equal((default(ETag), (DateTimeOffset?)null), (row.ETag, row.Timestamp));

        row.ETag = new ETag("W/\"1\"");

        Assert.Equal(new ETag("W/\"1\""), row.ETag);
    }

    [Fact]
    public void A_code_is_compared_with_an_exception_s_text()
    {
        var refusal = new RequestFailedException(409, "", "EntityAlreadyExists", null);

        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.True(refusal.ErrorCode != TableErrorCode.TableNotFound);
        Assert.False((string?)null == TableErrorCode.TableNotFound);
        Assert.Equal("TableNotFound", TableErrorCode.TableNotFound.ToString());
    }
}
