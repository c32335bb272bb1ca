using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Notices.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Operations;

/// <summary>
/// How many transactions of the table each sort of request takes, counted between the app and storage: the figures of
/// <c>scripts/cost/load.json</c>, by which the cost of a month is worked out.
/// </summary>
public sealed class TransactionsOfRequestsTests : IAsyncLifetime
{
    private static readonly JObject Counted = (JObject)JObject.Parse(File.ReadAllText(Path.Combine(ShippedRegistry.Repository, "scripts", "cost", "load.json")))["tableTransactions"]!;

    private StorageProxy _proxy = null!;
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _proxy = await StorageProxy.StartAsync();
        _app = await RegistryApp.StartAsync(settings: [_proxy.Setting]);
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
        await _app.Reader.GetJsonAsync("agencies/min-a");
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Theory]
    [InlineData("agencies/min-a")]
    [InlineData("agencies")]
    [InlineData("search?q=ministry")]
    public async Task A_read_is_one_point_read_of_the_head(string path)
    {
        _proxy.Clear();

        await _app.Reader.GetJsonAsync(path);

        Assert.All(_proxy.Asked, asked => Assert.Contains("RowKey='head'", WebUtility.UrlDecode(asked), StringComparison.Ordinal));
        Assert.Equal((int)Counted["read"]!, _proxy.Asked.Count);
    }

    [Fact]
    public async Task The_summary_reads_its_latest_changes_too()
    {
        _proxy.Clear();

        await _app.Reader.GetJsonAsync("summary");

        Assert.Equal((int)Counted["summary"]!, _proxy.Asked.Count);
    }

    [Fact]
    public async Task A_minute_in_which_nothing_is_to_be_sent_takes_and_gives_back_the_lease()
    {
        var delivery = _app.Services.GetRequiredService<DeliveryRun>();
        await delivery.RunAsync(CancellationToken.None);
        _proxy.Clear();

        await delivery.RunAsync(CancellationToken.None);

        Assert.Equal((int)Counted["idleDelivery"]!, _proxy.Asked.Count);
    }

    [Fact]
    public async Task A_304_costs_what_a_read_costs()
    {
        var tag = (await _app.Reader.GetAsync("agencies")).Headers.ETag!.ToString();
        _proxy.Clear();

        var answer = await _app.Reader.GetAsync("agencies", ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal((int)Counted["read"]!, _proxy.Asked.Count);
    }

    [Fact]
    public async Task A_write_reads_the_head_and_is_one_transaction_of_its_rows()
    {
        _proxy.Clear();

        await _app.CreateAsync("agencies", Some.Agency("min-b"));

        Assert.Equal(1, _proxy.Transactions);
        Assert.Equal((int)Counted["write"]!, _proxy.Asked.Count);
    }

    [Fact]
    public async Task Another_instance_that_catches_up_asks_once_more_for_the_log()
    {
        await using var other = await RegistryApp.StartAsync(on: _app, settings: [_proxy.Setting]);
        await other.Reader.GetJsonAsync("agencies");
        await _app.CreateAsync("agencies", Some.Agency("min-c"));
        _proxy.Clear();

        await other.Reader.GetJsonAsync("agencies");

        Assert.Equal((int)Counted["readAfterAWriteElsewhere"]!, _proxy.Asked.Count);
    }

    [Fact]
    public async Task Requests_that_arrive_together_share_their_reads()
    {
        _proxy.Clear();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _app.Reader.GetJsonAsync("agencies/min-a")));

        Assert.InRange(_proxy.Asked.Count, 1, 50 * (int)Counted["read"]!);
    }
}
