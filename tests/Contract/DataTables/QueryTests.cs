using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace BangGiao.Contract.DataTables;

public sealed class QueryTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    [Fact]
    public async Task Rows_come_by_partition_then_row_key_in_ordinal_order()
    {
        var table = await TableWith(("q", "a"), ("p", "b"), ("p", "a"), ("p", "B"), ("p", "é"));

        var rows = await table.QueryAsync<TableEntity>().Select(row => row.PartitionKey + row.RowKey).ToListAsync();

        Assert.Equal(["pB", "pa", "pb", "pé", "qa"], rows);
    }

    [Fact]
    public async Task A_range_of_row_keys_stands_for_a_prefix()
    {
        var table = await TableWith(("p", "log|1"), ("p", "log|2"), ("p", "head"), ("p", "rec|1"), ("q", "log|3"));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"log|"} and RowKey lt {"log}"}");

        Assert.Equal(["log|1", "log|2"], table.Query<TableEntity>(filter).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Pages_have_the_asked_size_and_go_on_by_their_token()
    {
        var table = await TableWith([.. Enumerable.Range(0, 5).Select(i => ("p", $"r{i}"))]);

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages().ToListAsync();
        var rest = await table.QueryAsync<TableEntity>().AsPages(pages[0].ContinuationToken).ToListAsync();
        var hinted = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages(pageSizeHint: 4).ToListAsync();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(["r2", "r3", "r4"], rest.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Equal([4, 1], hinted.Select(page => page.Values.Count));
    }

    [Fact]
    public async Task More_than_a_thousand_rows_come_in_several_pages()
    {
        var table = await storage.TableAsync();
        var rows = Enumerable.Range(0, 1050).Select(i => new TableEntity("p", $"{i:0000}"));
        foreach (var hundred in rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)).Chunk(100))
            await table.SubmitTransactionAsync(hundred);

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([1000, 50], pages.Select(page => page.Values.Count));
        Assert.Equal(1050, table.Query<TableEntity>().Select(row => row.RowKey).Distinct().Count());
    }

    [Fact]
    public async Task A_row_of_a_query_has_its_version_and_only_what_is_selected()
    {
        var table = await storage.TableAsync();
        var version = (await table.AddEntityAsync(new TableEntity("p", "a") { ["Name"] = "Paris", ["Seats"] = 3 })).Version();

        var row = Assert.Single(table.Query<TableEntity>(select: ["RowKey", "Seats"]));

        Assert.Equal((version, "a", 3), (row.ETag, row.RowKey, row["Seats"]));
        Assert.Null(row.PartitionKey);
        Assert.False(row.ContainsKey("Name"));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_query_is_enumerated()
    {
        var query = storage.Unmade().QueryAsync<TableEntity>();

        await Refused.With(404, TableErrorCode.TableNotFound, async () => await query.ToListAsync());
    }

    [Fact]
    public async Task A_filter_by_an_unknown_property_finds_nothing_and_a_broken_one_is_a_400()
    {
        var table = await TableWith(("p", "a"));

        Assert.Empty(table.Query<TableEntity>("Nothing eq 'x'"));
        await Refused.With(400, TableErrorCode.InvalidInput, async () => await table.QueryAsync<TableEntity>("Name eq eq").ToListAsync());
    }

    [Fact]
    public async Task A_query_can_be_cancelled_between_pages()
    {
        var table = await TableWith(("p", "a"), ("p", "b"));
        using var cancellation = new CancellationTokenSource();

        var reading = async () =>
        {
            await foreach (var row in table.QueryAsync<TableEntity>(maxPerPage: 1).WithCancellation(cancellation.Token))
                await cancellation.CancelAsync();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(reading);
    }

    [Fact]
    public async Task The_tables_of_the_account_are_listed()
    {
        var (first, second) = (await storage.TableAsync(), await storage.TableAsync());
        var filter = TableServiceClient.CreateQueryFilter($"TableName eq {first.Name} or TableName eq {second.Name}");

        var names = await storage.Service.QueryAsync(filter).Select(table => table.Name).ToListAsync();

        Assert.Equal(new[] { first.Name, second.Name }.Order(StringComparer.Ordinal), names);
        Assert.Equal(names, storage.Service.Query(filter, maxPerPage: 1).Select(table => table.Name));
    }

    private async Task<TableClient> TableWith(params (string PartitionKey, string RowKey)[] keys)
    {
        var table = await storage.TableAsync();
        foreach (var (partitionKey, rowKey) in keys)
            await table.AddEntityAsync(new TableEntity(partitionKey, rowKey));
        return table;
    }
}
