using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using FsCheck;
using FsCheck.Fluent;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Contract.DataTables;

public sealed class KeyTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    private static readonly string[] Letters =
    [
        "a", "Z", "0", " ", "'", "''", "%", "%27", "+", "|", "&", "=", ":", ";", ",", "(", ")", "$", "@", "!", "*", "~", "^", "`", "\"",
        "<", ">", "{", "}", "[", "]", "-", "_", ".", "..", "é", "Ư", "ớ", "ع", "中", "\u00a0", "\u2028", "😀",
    ];

    // In a batch the emulator finds keys by patterns that trip over these.
    private static readonly string[] LettersForTransactions = [.. Letters.Except([",", ")", " ", "\u00a0", "\u2028"])];

    private static readonly Arbitrary<string> Keys = Of(Letters);
    private static readonly Arbitrary<string> KeysForTransactions = Of(LettersForTransactions);

    [Fact]
    public async Task Any_keys_that_the_service_allows_are_written_and_found_alone()
    {
        var table = await storage.TableAsync();

        Prop.ForAll(Keys, Keys, (partitionKey, rowKey) => Lives(table, partitionKey, rowKey))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public async Task Any_keys_that_the_service_allows_pass_through_a_transaction()
    {
        var table = await storage.TableAsync();

        Prop.ForAll(KeysForTransactions, key => LivesInTransactions(table, "k" + key))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public async Task Empty_keys_are_keys()
    {
        var table = await storage.TableAsync();

        await table.UpsertEntityAsync(new TableEntity("", "") { ["Name"] = "x" });

        Assert.Equal("x", (await table.GetEntityAsync<TableEntity>("", "")).Value["Name"]);
        Assert.Equal(204, (await table.DeleteEntityAsync("", "")).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("\u0001")]
    [InlineData("\u007f")]
    [InlineData("\u0085")]
    public async Task A_key_that_the_service_forbids_is_a_400(string letter)
    {
        var table = await storage.TableAsync();

        await Refused.With(400, TableErrorCode.InvalidInput, () => table.AddEntityAsync(new TableEntity("p", letter)));
        await Refused.With(400, TableErrorCode.InvalidInput, () => table.UpsertEntityAsync(new TableEntity(letter, "a")));
    }

    [Fact]
    public async Task A_key_has_at_most_512_letters()
    {
        var table = await storage.TableAsync();

        await table.AddEntityAsync(new TableEntity(new string('p', 512), new string('ư', 512)));
        await Refused.With(400, TableErrorCode.InvalidInput, () => table.AddEntityAsync(new TableEntity("p", new string('a', 513))));
    }

    [Fact]
    public async Task Keys_tell_letters_case()
    {
        var table = await storage.TableAsync();

        await table.AddEntityAsync(new TableEntity("p", "a"));
        await table.AddEntityAsync(new TableEntity("p", "A"));

        Assert.Equal(["A", "a"], table.Query<TableEntity>().Select(row => row.RowKey));
    }

    private static Arbitrary<string> Of(string[] letters) =>
        Gen.Elements(letters).ListOf().Where(parts => parts.Count < 40).Select(string.Concat).ToArbitrary();

    private static bool Lives(TableClient table, string partitionKey, string rowKey)
    {
        table.AddEntity(new TableEntity(partitionKey, rowKey) { ["Name"] = rowKey });
        table.UpdateEntity(new TableEntity(partitionKey, rowKey) { ["Name"] = rowKey + "!" }, ETag.All);
        var read = table.GetEntity<TableEntity>(partitionKey, rowKey).Value;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey eq {rowKey}");
        var found = table.Query<TableEntity>(filter).ToList();
        var deleted = table.DeleteEntity(partitionKey, rowKey);
        return (read.PartitionKey, read.RowKey, read.GetString("Name")) == (partitionKey, rowKey, rowKey + "!")
            && found.Count == 1 && found[0].RowKey == rowKey && deleted.Status == 204;
    }

    private static bool LivesInTransactions(TableClient table, string key)
    {
        var (row, other) = (new TableEntity(key, key) { ["Name"] = key }, new TableEntity(key, key + "2"));
        table.SubmitTransaction([new(UpsertReplace, new TableEntity(key, key)), new(Add, other)]);
        table.SubmitTransaction([new(UpdateMerge, row, ETag.All), new(Delete, other)]);
        var rows = table.Query<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key}")).ToList();
        table.DeleteEntity(key, key);
        return rows.Count == 1 && rows[0].RowKey == key && rows[0].GetString("Name") == key;
    }
}
