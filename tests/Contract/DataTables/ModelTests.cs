using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace BangGiao.Contract.DataTables;

/// <summary>Rows as objects of a class of one's own.</summary>
public sealed class ModelTests(TablesEmulator storage) : IClassFixture<TablesEmulator>
{
    public enum Standing
    {
        None,
        Full,
    }

    [Fact]
    public async Task A_model_comes_back_as_it_was_written()
    {
        var table = await storage.TableAsync();
        var written = Filled();

        var version = (await table.AddEntityAsync(written)).Version();
        var read = (await table.GetEntityAsync<Mission>("p", "a")).Value;

        Assert.Equal(version, read.ETag);
        Assert.NotNull(read.Timestamp);
        (written.ETag, written.Timestamp) = (read.ETag, read.Timestamp);
        Assert.Equivalent(written, read, strict: true);
        Assert.Equal(DateTimeKind.Utc, read.When.Kind);
    }

    [Fact]
    public async Task A_model_goes_through_transactions_and_queries()
    {
        var table = await storage.TableAsync();

        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Filled())]);

        var read = Assert.Single(table.Query<Mission>(TableClient.CreateQueryFilter($"Title eq {"Embassy"}")));
        Assert.Equal((Standing.Full, 7), (read.Standing, read.Seats));
    }

    [Fact]
    public async Task An_enum_is_stored_by_name_and_a_renamed_property_under_its_name()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(Filled());

        var row = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;

        Assert.Equal(("Full", "Embassy"), (row["Standing"], row["Title"]));
        Assert.Equal((-1L, 2.5, 1.25), (row["Unsigned"], row["Exact"], row["Single"]));
        Assert.Equal((16L, "n"), (row["Twice"], row["Noted"]));
        Assert.DoesNotContain("Name", row.Keys);
        Assert.DoesNotContain("Secret", row.Keys);
    }

    [Fact]
    public async Task A_column_that_is_missing_leaves_its_default_and_one_too_many_is_passed_over()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a") { ["Elsewhere"] = 1, ["Seats"] = 3 });

        var read = (await table.GetEntityAsync<Mission>("p", "a")).Value;

        Assert.Equal((3, null, Standing.None, null), (read.Seats, read.Name, read.Standing, read.Long));
    }

    [Fact]
    public async Task A_column_of_another_type_is_an_InvalidCastException()
    {
        var table = await storage.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a") { ["Seats"] = "three" });

        await Assert.ThrowsAsync<InvalidCastException>(() => table.GetEntityAsync<Mission>("p", "a"));
    }

    [Fact]
    public async Task A_null_property_is_not_stored()
    {
        var table = await storage.TableAsync();
        var sparse = new Mission { PartitionKey = "p", RowKey = "a", When = DateTime.UnixEpoch, At = DateTimeOffset.UnixEpoch };

        await table.AddEntityAsync(sparse);

        var row = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        Assert.DoesNotContain("Long", row.Keys);
        Assert.DoesNotContain("Title", row.Keys);
        Assert.Equal(0, row["Seats"]);
    }

    [Fact]
    public async Task A_default_date_is_refused_as_the_service_would()
    {
        var table = storage.Unmade();
        var undated = new Mission { PartitionKey = "p", RowKey = "a", When = DateTime.UnixEpoch };

        await Refused.With(400, "OutOfRangeInput", () => table.AddEntityAsync(undated));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new Mission { PartitionKey = "p", RowKey = "a" }));
    }

    private static Mission Filled() => new()
    {
        PartitionKey = "p",
        RowKey = "a",
        Name = "Embassy",
        Seats = 7,
        Long = 8,
        Standing = Standing.Full,
        Unsigned = ulong.MaxValue,
        Exact = 2.5m,
        Single = 1.25f,
        Double = 3,
        Flag = true,
        Id = new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"),
        Bytes = [1, 2],
        When = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc),
        At = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
        Noted = "n",
    };

    private sealed class Mission : ITableEntity
    {
        public string PartitionKey { get; set; } = null!;

        public string RowKey { get; set; } = null!;

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        [DataMember(Name = "Title")]
        public string? Name { get; set; }

        [IgnoreDataMember]
        public string? Secret { get; set; } = "never stored";

        public int Seats { get; set; }

        public long? Long { get; set; }

        public long? Twice => Long * 2;

        public Standing Standing { get; set; }

        public ulong Unsigned { get; set; }

        public decimal Exact { get; set; }

        public float? Single { get; set; }

        public double Double { get; set; }

        public bool? Flag { get; set; }

        public Guid Id { get; set; }

        public byte[]? Bytes { get; set; }

        public DateTime When { get; set; }

        public DateTimeOffset At { get; set; }

        public string? Noted { get; init; }
    }
}
