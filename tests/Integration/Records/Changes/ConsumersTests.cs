using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Changes;

public sealed class ConsumersTests
{
    private const int Writers = 6;
    private const int WritesEach = 30;

    [Theory]
    [InlineData("")]
    [InlineData("&collection=documents")]
    public async Task A_consumer_that_is_killed_again_and_again_does_each_change_once_and_in_order(string filter)
    {
        await using var one = await RegistryApp.StartAsync();
        await using var two = await RegistryApp.StartAsync(on: one);
        RegistryApp[] apps = [one, two];
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(apps[writer % 2], writer)));
        // The bookmark of a consumer, stored together with its work: both or neither.
        var (done, bookmark, random) = (new List<long>(), 0L, new Random(20260101));

        for (var isOver = false; !isOver;)
        {
            isOver = writing.IsCompleted;
            using var killed = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 120)));
            try
            {
                while (!isOver || bookmark < await one.VersionAsync())
                    bookmark = await ConsumeAsync(apps[random.Next(2)], filter, bookmark, done, isOver ? CancellationToken.None : killed.Token);
            }
            catch (OperationCanceledException) when (killed.IsCancellationRequested)
            {
                // It continues from its bookmark, as another process would.
            }
        }

        await writing;
        var log = (await one.Admin.GetJsonAsync("changes?since=0&limit=500"))["items"]!;
        var wanted = log.Where(item => filter.Length == 0 || (string)item["collection"]! == "documents").Select(item => (long)item["version"]!);
        Assert.Equal(Writers * WritesEach, log.Count());
        Assert.Equal(wanted, done);
    }

    private static async Task<long> ConsumeAsync(RegistryApp app, string filter, long bookmark, List<long> done, CancellationToken killed)
    {
        var page = JObject.Parse(await app.Anonymous.GetStringAsync($"changes?since={bookmark}&limit=7&wait=1{filter}", killed));
        killed.ThrowIfCancellationRequested();
        done.AddRange(page["items"]!.Select(item => (long)item["version"]!));
        return (long)page["next"]!;
    }

    private static async Task WriteAsync(RegistryApp app, int writer)
    {
        for (var number = 0; number < WritesEach; number++)
        {
            var id = $"w{writer}-{number}";
            if (number % 3 == 0)
                await app.CreateAsync("documents", new { id, type = "speech", title = new { en = id } });
            else
                await app.CreateAsync("agencies", Some.Agency(id));
        }
    }
}
