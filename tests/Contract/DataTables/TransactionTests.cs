using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Contract.DataTables;

public sealed class TransactionTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    [Fact]
    public async Task Every_action_is_answered_in_order_with_its_row_s_new_version()
    {
        var table = await TableWith("u", "m", "d");

        var answers = await table.SubmitTransactionAsync(
        [
            new(Add, Row("a")), new(UpdateReplace, Row("u", 2), ETag.All), new(UpdateMerge, Row("m", 2), ETag.All),
            new(UpsertReplace, Row("x")), new(UpsertMerge, Row("y")), new(Delete, Row("d")),
        ]);

        Assert.Equal(202, answers.GetRawResponse().Status);
        Assert.All(answers.Value, answer => Assert.Equal(204, answer.Status));
        string[] written = ["a", "u", "m", "x", "y"];
        foreach (var (rowKey, answer) in written.Zip(answers.Value))
            Assert.Equal(await VersionOf(table, rowKey), answer.Version());
        Assert.Null(answers.Value[5].Headers.ETag);
        Assert.Equal(["a=1", "m=2", "u=2", "x=1", "y=1"], await Rows(table));
    }

    [Theory]
    [InlineData(UpdateReplace)]
    [InlineData(UpdateMerge)]
    [InlineData(Delete)]
    public async Task A_stale_version_fails_the_transaction_and_nothing_of_it_is_done(TableTransactionActionType type)
    {
        var table = await TableWith("head", "other");
        var stale = await VersionOf(table, "head");
        await table.UpdateEntityAsync(Row("head", 2), stale);

        var failure = await Fails(table, new(Add, Row("a")), new(UpsertReplace, Row("other", 9)), new(type, Row("head", 3), stale));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied.ToString(), 2), Facts(failure));
        Assert.Equal(["head=2", "other=1"], await Rows(table));
    }

    [Fact]
    public async Task The_version_that_was_read_lets_the_transaction_pass()
    {
        var table = await TableWith("head");
        var version = await VersionOf(table, "head");

        var answers = await table.SubmitTransactionAsync([new(UpdateReplace, Row("head", 2), version), new(Add, Row("log1"))]);

        Assert.NotEqual(version, answers.Value[0].Version());
        Assert.Equal(["head=2", "log1=1"], await Rows(table));
    }

    [Fact]
    public async Task Adding_an_existing_row_fails_the_transaction_and_undoes_the_head_s_update()
    {
        var table = await TableWith("head", "log1");
        var version = await VersionOf(table, "head");

        var failure = await Fails(table, new(UpdateReplace, Row("head", 2), version), new(Add, Row("log2")), new(Add, Row("log1", 7)));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists.ToString(), 2), Facts(failure));
        Assert.Equal(["head=1", "log1=1"], await Rows(table));
        Assert.Equal(version, await VersionOf(table, "head"));
    }

    [Fact]
    public async Task The_first_action_that_fails_is_the_one_that_is_named()
    {
        var table = await TableWith("head", "log1");
        var stale = await VersionOf(table, "head");
        await table.UpdateEntityAsync(Row("head", 2), stale);

        var failure = await Fails(table, new(UpdateReplace, Row("head", 3), stale), new(Add, Row("log1")));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied.ToString(), 0), Facts(failure));
        Assert.Equal(["head=2", "log1=1"], await Rows(table));
    }

    [Theory]
    [InlineData(UpdateReplace)]
    [InlineData(UpdateMerge)]
    [InlineData(Delete)]
    public async Task An_update_or_delete_of_a_missing_row_fails_the_transaction(TableTransactionActionType type)
    {
        var table = await TableWith("head");

        var failure = await Fails(table, new(UpdateReplace, Row("head", 2), ETag.All), new(type, Row("none"), ETag.All));

        Assert.Equal((404, TableErrorCode.ResourceNotFound.ToString(), 1), Facts(failure));
        Assert.Equal(["head=1"], await Rows(table));
    }

    [Fact]
    public async Task A_row_is_named_only_once()
    {
        var table = await TableWith("head");

        var failure = await Fails(table, new(Add, Row("a")), new(UpsertReplace, Row("a")));

        Assert.Equal((400, TableErrorCode.InvalidDuplicateRow.ToString(), 1), Facts(failure));
        Assert.Equal(["head=1"], await Rows(table));
    }

    [Fact]
    public async Task A_hundred_actions_pass_and_one_more_is_refused()
    {
        var table = await TableWith();
        TableTransactionAction[] hundred = [.. Enumerable.Range(0, 100).Select(i => new TableTransactionAction(Add, Row($"r{i:00}")))];

        var failure = await Fails(table, [.. hundred, new(Add, Row("s"))]);
        var answers = await table.SubmitTransactionAsync(hundred);

        Assert.Equal((400, TableErrorCode.InvalidInput.ToString()), (failure.Status, failure.ErrorCode));
        Assert.Equal(100, answers.Value.Count);
        Assert.Equal(100, (await Rows(table)).Count);
    }

    [Fact]
    public async Task More_than_4_MiB_is_a_plain_413_named_RequestBodyTooLarge()
    {
        var table = await TableWith();
        var large = Enumerable.Range(0, 70).Select(i => new TableTransactionAction(Add, Filled($"r{i:00}", 64 * 1024)));

        var failure = await Refused.With(413, "RequestBodyTooLarge", () => table.SubmitTransactionAsync(large));

        Assert.IsNotType<TableTransactionFailedException>(failure);
        Assert.Empty(await Rows(table));
    }

    [Fact]
    public async Task Just_under_4_MiB_passes()
    {
        var table = await TableWith();
        var large = Enumerable.Range(0, 62).Select(i => new TableTransactionAction(Add, Filled($"r{i:00}", 64 * 1024)));

        Assert.Equal(62, (await table.SubmitTransactionAsync(large)).Value.Count);
    }

    [Fact]
    public async Task All_actions_are_of_one_partition()
    {
        var table = await TableWith();

        var failure = await Fails(table, new(Add, Row("a")), new(Add, new TableEntity("q", "b")));

        Assert.Equal((400, TableErrorCode.CommandsInBatchActOnDifferentPartitions.ToString(), 1), Facts(failure));
        Assert.Empty(await Rows(table));
    }

    [Fact]
    public async Task A_missing_table_fails_the_first_action()
    {
        var failure = await Fails(storage.Unmade(), new TableTransactionAction(Add, Row("a")));

        Assert.Equal((404, TableErrorCode.TableNotFound.ToString(), 0), Facts(failure));
    }

    [Fact]
    public async Task An_empty_transaction_is_refused_unsent()
    {
        var table = storage.Unmade();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.SubmitTransactionAsync(null));
    }

    [Fact]
    public async Task An_update_without_an_ETag_is_refused_unsent()
    {
        var table = storage.Unmade();

        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync([new(UpdateReplace, Row("a"))]));
    }

    private async Task<TableClient> TableWith(params string[] rowKeys)
    {
        var table = await storage.TableAsync();
        foreach (var rowKey in rowKeys)
            await table.AddEntityAsync(Row(rowKey));
        return table;
    }

    private static TableEntity Row(string rowKey, int seq = 1) => new("p", rowKey) { ["Seq"] = seq };

    private static TableEntity Filled(string rowKey, int bytes) =>
        new("p", rowKey) { ["Body"] = new string('x', bytes / 2), ["More"] = new string('y', bytes / 2) };

    private static Task<TableTransactionFailedException> Fails(TableClient table, params TableTransactionAction[] actions) =>
        Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));

    private static (int Status, string? Code, int? Index) Facts(TableTransactionFailedException failure) =>
        (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex);

    private static async Task<ETag> VersionOf(TableClient table, string rowKey) =>
        (await table.GetEntityAsync<TableEntity>("p", rowKey)).Value.ETag;

    private static async Task<List<string>> Rows(TableClient table)
    {
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
            rows.Add($"{row.RowKey}={row["Seq"]}");
        return rows;
    }
}
