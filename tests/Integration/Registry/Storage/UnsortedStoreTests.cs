using System.Text;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry.Storage;

/// <summary>A store that gives the rows of a query in any order, as Azure Cosmos DB for Table does: here, backwards.</summary>
public sealed class UnsortedStoreTests : OnATable
{
    private StorageProxy _proxy = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _proxy = await StorageProxy.StartAsync();
        _proxy.Body = (asked, body) => asked.StartsWith("GET ", StringComparison.Ordinal) ? Backwards(body) : body;
    }

    public override async Task DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Two_instances_write_read_and_catch_up_as_on_a_store_that_sorts()
    {
        var (one, other) = (Unsorted(), Unsorted());

        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => one.WriteAsync(Instance.Put($"n{number:d2}", $"{round}"))));
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => other.WriteAsync(Instance.Put($"m{number:d2}", $"{round}"))));
        }

        var log = await Ledger.ProveAsync(Unsorted().Table);
        Assert.Equal(200, log.Count);
        Assert.Equal(Ledger.Of(await NewInstance().CurrentAsync()), Ledger.Of(await Unsorted().CurrentAsync()));
        Assert.Equal(Ledger.Of(await one.CurrentAsync()), Ledger.Of(await other.CurrentAsync()));
    }

    [Fact]
    public async Task A_store_that_does_not_sort_is_noticed_by_the_test()
    {
        await NewInstance().WriteAsync(Instance.Put("first"));
        await NewInstance().WriteAsync(Instance.Put("second"));

        var taken = await new Instance(_proxy.Table(Client.Name)).Table.ReadLogAsync(1, 2, default).Select(change => change.Version).ToListAsync();

        Assert.Equal([2L, 1L], taken);
    }

    private Instance Unsorted() => new(_proxy.Table(Client.Name), sorts: false);

    private static byte[] Backwards(byte[] body)
    {
        var answer = JToken.Parse(Encoding.UTF8.GetString(body));
        if (answer["value"] is JArray rows)
            answer["value"] = new JArray(rows.Reverse());
        return Encoding.UTF8.GetBytes(answer.ToString(Newtonsoft.Json.Formatting.None));
    }
}
