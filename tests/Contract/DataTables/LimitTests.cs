using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace BangGiao.Contract.DataTables;

/// <summary>What the service refuses is refused here too, whether or not the emulator would.</summary>
public sealed class LimitTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    private const int Most = 32 * 1024;

    [Fact]
    public async Task A_text_has_at_most_32_Ki_letters_and_bytes_at_most_64_Ki()
    {
        var table = await storage.TableAsync();

        await table.UpsertEntityAsync(Row("Text", new string('ư', Most)));
        await table.UpsertEntityAsync(Row("Bytes", new byte[2 * Most]));
        foreach (var row in (TableEntity[])[Row("Text", new string('x', Most + 1)), Row("Bytes", new byte[(2 * Most) + 1])])
            await Refused.With(400, TableErrorCode.PropertyValueTooLarge, () => table.UpsertEntityAsync(row));
    }

    [Fact]
    public async Task A_row_has_at_most_252_properties_of_its_own()
    {
        var table = await storage.TableAsync();
        var row = new TableEntity("p", "a");
        for (var i = 0; i < 252; i++)
            row[$"P{i}"] = i;

        await table.AddEntityAsync(row);
        row["OneMore"] = 1;

        await Refused.With(400, TableErrorCode.TooManyProperties, () => table.UpsertEntityAsync(row));
    }

    [Fact]
    public async Task A_row_has_at_most_1_MiB_counted_as_the_service_counts()
    {
        var table = await storage.TableAsync();
        // 4 bytes and the keys' letters; per property 8 bytes, its name's letters and its own 4 bytes and letters.
        var row = new TableEntity("p", "a");
        for (var i = 0; i < 15; i++)
            row[$"P{i:00}"] = new string('x', Most);
        var room = (1024 * 1024) - (4 + 4) - (16 * (8 + 6 + 4)) - (15 * 2 * Most);
        row["P15"] = new string('x', room / 2);

        await table.AddEntityAsync(row);
        row["P15"] = new string('x', (room / 2) + 1);

        await Refused.With(400, TableErrorCode.EntityTooLarge, () => table.UpsertEntityAsync(row));
    }

    [Theory]
    [InlineData("a-b", "PropertyNameInvalid")]
    [InlineData("1a", "PropertyNameInvalid")]
    [InlineData("a b", "PropertyNameInvalid")]
    [InlineData("", "PropertyNameInvalid")]
    [InlineData(null, "PropertyNameTooLong")]
    public async Task A_property_s_name_is_an_identifier_of_at_most_255_letters(string? name, string code)
    {
        var table = storage.Unmade();

        await Refused.With(400, code, () => table.AddEntityAsync(Row(name ?? new string('a', 256), 1)));
    }

    [Fact]
    public async Task A_date_before_1601_is_out_of_range()
    {
        var table = storage.Unmade();

        foreach (var date in (object[])[default(DateTimeOffset), new DateTime(1600, 12, 31, 0, 0, 0, DateTimeKind.Utc)])
            await Refused.With(400, TableErrorCode.OutOfRangeInput, () => table.AddEntityAsync(Row("At", date)));
    }

    [Fact]
    public async Task In_a_transaction_a_limit_names_its_action()
    {
        var table = storage.Unmade();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new(TableTransactionActionType.Add, new TableEntity("p", "b") { ["a-b"] = 1 }),
        ]));

        Assert.Equal((400, "PropertyNameInvalid", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_value_of_an_unknown_type_or_a_date_that_is_not_UTC_is_not_supported()
    {
        var table = storage.Unmade();
        var local = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local);
        object[] values = [DayOfWeek.Monday, 1.5m, new DateOnly(2024, 1, 1), new DateTime(2024, 1, 1), local];

        foreach (var value in values)
            await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(Row("Value", value)));
    }

    [Fact]
    public async Task Nulls_and_default_ETags_are_refused_unsent()
    {
        var table = storage.Unmade();

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync<TableEntity>(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(new TableEntity("p", null)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpdateEntityAsync(new TableEntity(null, "a"), ETag.All));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.DeleteEntityAsync(null, "a"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.DeleteEntityAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "a"), default));
        Assert.Throws<ArgumentNullException>(() => new TableTransactionAction(TableTransactionActionType.Add, null));
    }

    private static TableEntity Row(string name, object value) => new("p", "a") { [name] = value };
}
