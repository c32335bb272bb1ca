using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace BangGiao.Contract.DataTables;

public sealed class EntityTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    private static readonly ETag Stale = new("W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\"");

    [Fact]
    public async Task A_row_that_was_added_is_read_back_with_its_version()
    {
        var table = await storage.TableAsync();

        var added = await table.AddEntityAsync(Row("a", "Paris"));
        var read = await table.GetEntityAsync<TableEntity>("p", "a");

        Assert.Equal(204, added.Status);
        Assert.Equal("Paris", read.Value.GetString("Name"));
        Assert.Equal(added.Headers.ETag, read.Value.ETag);
        Assert.NotNull(read.Value.Timestamp);
    }

    [Fact]
    public async Task A_missing_row_is_a_404_named_ResourceNotFound()
    {
        var table = await storage.TableAsync();

        await Refused.With(404, TableErrorCode.ResourceNotFound, () => table.GetEntityAsync<TableEntity>("p", "none"));
        await Refused.With(404, TableErrorCode.ResourceNotFound, () => table.UpdateEntityAsync(Row("none", "x"), ETag.All));
    }

    [Fact]
    public async Task A_missing_table_is_a_404_named_TableNotFound()
    {
        var table = storage.Unmade();

        await Refused.With(404, TableErrorCode.TableNotFound, () => table.GetEntityAsync<TableEntity>("p", "a"));
        await Refused.With(404, TableErrorCode.TableNotFound, () => table.AddEntityAsync(Row("a", "x")));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "a")).HasValue);
    }

    [Fact]
    public async Task A_row_that_may_be_missing_is_asked_for_without_an_exception()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(Row("a", "Paris"));

        var missing = await table.GetEntityIfExistsAsync<TableEntity>("p", "none");
        var present = await table.GetEntityIfExistsAsync<TableEntity>("p", "a");

        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
        Assert.Equal("Paris", present.Value!.GetString("Name"));
    }

    [Fact]
    public async Task A_row_is_added_only_once()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(Row("a", "Paris"));

        await Refused.With(409, TableErrorCode.EntityAlreadyExists, () => table.AddEntityAsync(Row("a", "Lyon")));
    }

    [Fact]
    public async Task An_update_needs_the_version_that_was_read()
    {
        var table = await storage.TableAsync();
        var first = (await table.AddEntityAsync(Row("a", "Paris"))).Version();
        var second = (await table.UpdateEntityAsync(Row("a", "Lyon"), first)).Version();

        await Refused.With(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.UpdateEntityAsync(Row("a", "Nice"), first));
        await Refused.With(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.DeleteEntityAsync("p", "a", first));

        var read = await table.GetEntityAsync<TableEntity>("p", "a");
        Assert.Equal(("Lyon", second), (read.Value.GetString("Name"), read.Value.ETag));
    }

    [Fact]
    public async Task A_well_formed_ETag_of_another_time_is_a_412_in_both_modes()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(Row("a", "Paris"));

        foreach (var mode in Enum.GetValues<TableUpdateMode>())
            await Refused.With(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.UpdateEntityAsync(Row("a", "x"), Stale, mode));
    }

    [Fact]
    public async Task ETag_All_updates_whatever_version_there_is()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(Row("a", "Paris"));

        await table.UpdateEntityAsync(Row("a", "Lyon"), ETag.All, TableUpdateMode.Replace);

        Assert.Equal("Lyon", (await table.GetEntityAsync<TableEntity>("p", "a")).Value["Name"]);
    }

    [Fact]
    public async Task A_write_leaves_the_object_s_own_version_alone()
    {
        var table = await storage.TableAsync();
        var row = Row("a", "Paris");

        await table.AddEntityAsync(row);

        Assert.Equal(default, row.ETag);
        Assert.Null(row.Timestamp);
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name_and_a_replacement_does_not()
    {
        var table = await storage.TableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "a") { ["Name"] = "Paris", ["Seats"] = 3 });

        await table.UpsertEntityAsync(Row("a", "Lyon"));
        var merged = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        await table.UpsertEntityAsync(Row("a", "Nice"), TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;

        Assert.Equal(("Lyon", (int?)3), (merged.GetString("Name"), merged.GetInt32("Seats")));
        Assert.Equal(("Nice", (int?)null), (replaced.GetString("Name"), replaced.GetInt32("Seats")));
    }

    [Fact]
    public async Task A_null_is_not_stored()
    {
        var table = await storage.TableAsync();

        await table.AddEntityAsync(new TableEntity("p", "a") { ["Name"] = null, ["Seats"] = 3 });

        var read = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        Assert.False(read.ContainsKey("Name"));
        Assert.Equal(3, read["Seats"]);
    }

    [Fact]
    public async Task Deleting_a_missing_row_answers_404_without_an_exception()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(Row("a", "Paris"));

        var first = await table.DeleteEntityAsync(Row("a", ""));
        var second = await table.DeleteEntityAsync("p", "a");

        Assert.Equal((204, 404), (first.Status, second.Status));
    }

    [Fact]
    public async Task Only_what_is_selected_is_read()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a") { ["Name"] = "Paris", ["Seats"] = 3 });

        var read = (await table.GetEntityAsync<TableEntity>("p", "a", ["Seats", "RowKey"])).Value;

        Assert.Equal((3, "a"), (read["Seats"], read.RowKey));
        Assert.Null(read.PartitionKey);
        Assert.False(read.ContainsKey("Name"));
    }

    [Fact]
    public void The_synchronous_twins_do_the_same()
    {
        var table = storage.Unmade();
        Assert.Equal(204, table.CreateIfNotExists().GetRawResponse().Status);
        var etag = table.AddEntity(Row("a", "Paris")).Version();
        table.UpdateEntity(Row("a", "Lyon"), etag, TableUpdateMode.Replace);
        table.UpsertEntity(Row("b", "Nice"));

        Assert.Equal("Lyon", table.GetEntity<TableEntity>("p", "a").Value["Name"]);
        Assert.True(table.GetEntityIfExists<TableEntity>("p", "b").HasValue);
        Assert.Equal(2, table.Query<TableEntity>().Count());
        Assert.Equal(204, table.DeleteEntity("p", "a").Status);
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => table.GetEntity<TableEntity>("p", "a")).Status);
        Assert.Single(table.SubmitTransaction([new(TableTransactionActionType.Delete, Row("b", ""))]).Value);
        Assert.Equal(204, table.Delete().Status);
    }

    private static TableEntity Row(string rowKey, string name) => new("p", rowKey) { ["Name"] = name };
}
