using Azure.Data.Tables;
using BangGiao.Registry.Table;

namespace BangGiao.Unit.Registry.Table;

/// <summary>Rows of a store that does not sort, such as Azure Cosmos DB for Table.</summary>
public sealed class SortedRowsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SortedRows.AtATime)]
    [InlineData(SortedRows.AtATime + 1)]
    [InlineData((3 * SortedRows.AtATime) + 7)]
    public async Task Every_row_of_the_range_comes_once_in_the_order_of_the_keys(int count)
    {
        var keys = Enumerable.Range(1, count).Select(number => $"log|{number:d12}").ToArray();
        var store = new Store([.. keys, "head", "rec|countries|FR"]);

        var read = await SortedRows.Of(("log|", "log~"), store.Query, null, CancellationToken.None).Select(row => row.RowKey).ToListAsync();

        Assert.Equal(keys, read);
    }

    [Fact]
    public async Task Keys_are_compared_by_their_characters_as_Table_Storage_does()
    {
        var store = new Store(["rec|b", "rec|B", "rec|a-b", "rec|a|b", "rec|é"]);

        var read = await SortedRows.Of(("rec|", "rec~"), store.Query, null, CancellationToken.None).Select(row => row.RowKey).ToListAsync();

        Assert.Equal(["rec|B", "rec|a-b", "rec|a|b", "rec|b", "rec|é"], read);
    }

    [Fact]
    public async Task Few_rows_are_held_at_a_time_and_the_key_is_among_the_columns()
    {
        var store = new Store([.. Enumerable.Range(1, 2000).Select(number => $"log|{number:d12}")]);

        await SortedRows.Of(("log|", "log~"), store.Query, ["PriorHash"], CancellationToken.None).CountAsync();

        Assert.Equal(["RowKey"], store.Asked[0].Columns!);
        Assert.All(store.Asked[1..], asked => Assert.Equal((SortedRows.AtATime, "PriorHash RowKey"), (asked.Rows, string.Join(' ', asked.Columns!))));
    }

    private sealed class Store(string[] keys)
    {
        public List<(string[]? Columns, int Rows)> Asked { get; } = [];

        public IAsyncEnumerable<TableEntity> Query((string From, string Before) range, string[]? columns)
        {
            var rows = keys.Where(key => string.CompareOrdinal(key, range.From) >= 0 && string.CompareOrdinal(key, range.Before) < 0).Select(key => new TableEntity("vn", key)).ToArray();
            new Random(7).Shuffle(rows);
            Asked.Add((columns, rows.Length));
            return rows.ToAsyncEnumerable();
        }
    }
}
