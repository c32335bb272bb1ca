using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Changes;

/// <summary>The number of storage reads of one request for changes, for any caller.</summary>
public sealed class CountedReadsTests : IAsyncLifetime
{
    private const int Records = 700;

    private StorageProxy _storage = null!;
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _storage = await StorageProxy.StartAsync();
        _app = await RegistryApp.StartAsync(settings: [_storage.Setting]);
        // Each record is written twice, so that the state before the second change lies in another page of the log.
        await WriteAsync("public");
        await WriteAsync("public");
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task A_client_that_filters_by_country_costs_at_most_500_point_reads_and_goes_on_at_the_next_change()
    {
        _storage.Clear();

        var first = await _app.Anonymous.GetJsonAsync($"changes?since={Records}&country=FR");
        var reads = PointReads;
        var second = await _app.Anonymous.GetJsonAsync($"changes?since={first["next"]}&country=FR");

        Assert.InRange(reads, 1, 501);
        Assert.Equal((Records + 500, 2 * Records), ((int)first["next"]!, (int)second["next"]!));
        Assert.Empty(first["items"]!.Concat(second["items"]!));
    }

    [Fact]
    public async Task A_feed_filtered_by_country_reads_no_earlier_state_of_what_it_leaves_out()
    {
        _storage.Clear();

        Assert.Empty((await _app.Anonymous.GetJsonAsync("changes.json?country=FR"))["items"]!);

        Assert.InRange(PointReads, 0, 1);
    }

    [Fact]
    public async Task A_hidden_record_costs_no_point_reads_in_a_feed()
    {
        await WriteAsync("internal");
        _storage.Clear();

        await _app.Anonymous.GetJsonAsync("changes.json");

        Assert.InRange(PointReads, 0, 1);
    }

    private int PointReads => _storage.Asked.Count(asked => asked.StartsWith("GET", StringComparison.Ordinal) && Uri.UnescapeDataString(asked).Contains("RowKey='log|", StringComparison.Ordinal));

    private async Task WriteAsync(string classification)
    {
        var result = await _app.Services.GetRequiredService<RegistryWriter>().WriteAsync(
            new()
            {
                Author = new("test", Guid.NewGuid().ToString("n")),
                Decide = snapshot => WriteDecision.Write([.. Enumerable.Range(0, Records).Select(number =>
                {
                    var key = new RecordKey("agencies", $"a-{number}");
                    var body = JObject.FromObject(new { id = key.Id, kind = "ministry", name = new { en = key.Id }, classification, tags = new[] { Guid.NewGuid().ToString("n") }, createdAt = "2027-04-05T05:00:00Z", createdBy = "test", updatedAt = "2027-04-05T05:00:00Z", updatedBy = "test" });
                    return new PlannedChange(key, snapshot.Find(key) is null ? Operation.Create : Operation.Update, body, []);
                })]),
            },
            default);
        Assert.Null(result.Refusal);
    }
}
