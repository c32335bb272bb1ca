using Azure.Data.Tables;

namespace BangGiao.Contract.DataTables;

public sealed class FilterTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    private static readonly DateTimeOffset Instant = new(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(7));

    public static TheoryData<object?, string> Literals => new()
    {
        { "O'Neill", "'O''Neill'" },
        { "", "''" },
        { '\'', "''''" },
        { true, "true" },
        { 42, "42" },
        { 42L, "42L" },
        { -1.5, "-1.5" },
        { 1.5m, "1.5" },
        { new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"), "guid'c9da6455-213d-42c9-9a79-3e9149a57833'" },
        { Instant, "datetime'2024-05-06T00:08:09.0000000Z'" },
        { Instant.UtcDateTime, "datetime'2024-05-06T00:08:09.0000000Z'" },
        { new byte[] { 1, 0xAB }, "X'01AB'" },
        { BinaryData.FromBytes([1, 0xAB]), "X'01AB'" },
        { null, "null" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_becomes_a_literal_of_its_type(object? value, string literal) =>
        Assert.Equal("X eq " + literal, TableClient.CreateQueryFilter($"X eq {value}"));

    [Fact]
    public void A_value_without_a_literal_is_refused_by_its_place()
    {
        var refusal = Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {1} and B eq {DayOfWeek.Monday}"));

        Assert.Equal("Unable to convert argument 1 from type System.DayOfWeek to an OData literal.", refusal.Message);
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"B eq {new DateOnly(2024, 1, 1)}"));
    }

    [Fact]
    public void No_filter_is_no_filter() => Assert.Null(TableClient.CreateQueryFilter(null!));

    [Fact]
    public async Task Each_type_of_value_is_found_by_its_literal()
    {
        var table = await storage.TableAsync();
        var id = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity("p", "a")
        {
            ["Text"] = "' or 'a' eq 'a",
            ["Flag"] = true,
            ["Int"] = 42,
            ["Long"] = long.MaxValue,
            ["Double"] = 1.5,
            ["Id"] = id,
            ["At"] = Instant,
        });
        // The emulator compares instants by the millisecond.
        await table.AddEntityAsync(new TableEntity("p", "other") { ["Text"] = "x", ["Flag"] = false, ["At"] = Instant.AddMilliseconds(1) });

        FormattableString[] filters =
        [
            $"Text eq {"' or 'a' eq 'a"}", $"Flag eq {true}", $"Int eq {42}", $"Long eq {long.MaxValue}", $"Double gt {1.25}",
            $"Id eq {id}", $"At eq {Instant}", $"At lt {Instant.AddMilliseconds(1)}", $"not (Flag eq {false})",
        ];

        foreach (var filter in filters)
            Assert.Equal(["a"], table.Query<TableEntity>(TableClient.CreateQueryFilter(filter)).Select(row => row.RowKey));
    }
}
