using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments.Cleanup;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Endurance;

/// <summary>Clients that send a byte at a time, connections without a request, and uploads that break in the middle, all at once.</summary>
public sealed class SlowClientsTests : IAsyncLifetime
{
    private const int UploadBytes = 5_000_000;
    private const int UploadsAtOnce = 4;

    // A connection or a buffer that each slow client leaves behind is more than this.
    private const int MoreHandles = 12;
    private const long MoreMemory = 48 << 20;

    private static readonly int Rounds = Endurance.IsLong ? 5 : 2;
    private static readonly int Slow = Endurance.IsLong ? 500 : 20;
    private static readonly int Idle = Endurance.IsLong ? 2_000 : 100;
    private static readonly int Uploading = Endurance.IsLong ? 40 : 4;

    private readonly Random _random = new(Endurance.Seed);
    private readonly List<string> _answered = [];
    private readonly List<string> _files = [];
    private RegistryApp _app = null!;
    private AppProcess _process = null!;
    private TimeSpan _longest;
    private int _meanwhile;
    private int _cut;

    private Uri Server => _process.Editor.BaseAddress!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        _process = await AppProcess.StartAsync(_app);
        foreach (var round in Enumerable.Range(0, Rounds))
            await _app.CreateAsync("countries", Some.Country(Country(round)));
    }

    public async Task DisposeAsync()
    {
        _process.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Slow_and_idle_clients_and_cut_uploads_keep_nobody_waiting_and_leave_nothing_behind()
    {
        await RoundAsync(0);
        var (host, worker) = await AfterCollectionAsync();

        for (var round = 1; round < Rounds; round++)
            await RoundAsync(round);

        await Eventually.IsSoAsync(() => ProcessFigures.Of(_process.Host).Handles <= host.Handles + MoreHandles, "the host lets go of the connections");
        await Eventually.IsSoAsync(() => ProcessFigures.Of(_process.Worker).Handles <= worker.Handles + MoreHandles, "the worker lets go of the connections");
        var (hostAfter, workerAfter) = await AfterCollectionAsync();
        Assert.InRange(hostAfter.Resident - host.Resident, long.MinValue, MoreMemory);
        Assert.InRange(workerAfter.Resident - worker.Resident, long.MinValue, MoreMemory);
        Assert.Equal(_answered.Order(StringComparer.Ordinal), await IdsAsync());
        Assert.Equal(_files.Order(StringComparer.Ordinal), await FilesAfterCleanupAsync());
        Endurance.Note(
            "clients that send a byte at a time, idle connections, and uploads of 5 MB of which half are cut",
            $"{Rounds} rounds with {Slow} slow, {Idle:N0} idle, {Uploading} uploads; {_meanwhile:N0} other requests",
            $"all others answered, the slowest after {_longest.TotalMilliseconds:N0} ms; of {Rounds * Slow:N0} slow writes {_answered.Count:N0} answered 201 and there, the rest ended by the server and not there; of {_cut} cut uploads nothing left; host {host} -> {hostAfter}, worker {worker} -> {workerAfter}");
    }

    private async Task RoundAsync(int round)
    {
        var idle = await Task.WhenAll(Enumerable.Range(0, Idle).Select(_ => SlowClient.ConnectAsync(Server, "GET /api/v1/agencies", "", [])));
        // Half of them say nothing, the others begin to speak.
        foreach (var client in idle.Where((_, number) => number % 2 == 0))
            await client.SendAsync(20);
        var ids = Enumerable.Range(0, Slow).Select(number => string.Create(CultureInfo.InvariantCulture, $"r{round}-{number}")).ToList();
        var slow = await Task.WhenAll(ids.Select(id => SlowClient.ConnectAsync(Server, "POST /api/v1/agencies", "Content-Type: application/json\r\n", Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(Some.Agency(id))))));

        var uploads = UploadAllAsync(round);
        while (slow.Any(client => !client.IsDone))
        {
            foreach (var client in slow.Where(client => !client.IsDone))
                await client.SendAsync(1);
            await AskAsync(round);
        }
        await uploads;

        foreach (var (client, id) in slow.Zip(ids))
        {
            if (await client.StatusAsync() == (int)HttpStatusCode.Created)
                _answered.Add(id);
            client.Dispose();
        }
        foreach (var client in idle)
            client.Dispose();
    }

    // What others ask between two bytes of the slow ones.
    private async Task AskAsync(int round)
    {
        var began = Stopwatch.GetTimestamp();
        await (await _process.Editor.GetAsync(_meanwhile++ % 2 == 0 ? "countries" : $"countries/{Country(round)}")).JsonAsync();
        var took = Stopwatch.GetElapsedTime(began);
        _longest = took > _longest ? took : _longest;
    }

    private async Task UploadAllAsync(int round)
    {
        // The seed decides here, before several uploads run at once.
        var plans = Enumerable.Range(0, Uploading).Select(number => (IsCut: number % 2 == 0, Share: _random.NextDouble(), IsReset: _random.Next(2) == 0)).ToList();
        await Parallel.ForEachAsync(plans, new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce }, async (plan, _) =>
        {
            if (plan.IsCut)
            {
                using var client = await SlowClient.ConnectAsync(
                    Server, $"POST /api/v1/countries/{Country(round)}/attachments", "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"cut.pdf\"\r\n", Uploads.Bytes(UploadBytes));
                await client.SendShareAsync(plan.Share);
                client.Break(plan.IsReset);
                Interlocked.Increment(ref _cut);
                return;
            }
            var added = await (await _process.Editor.SendFileAsync($"countries/{Country(round)}", new RepeatingContent(UploadBytes))).JsonAsync(HttpStatusCode.Created);
            lock (_files)
                _files.Add($"attachments/countries/{Country(round)}/{added["id"]}");
        });
    }

    private async Task<(ProcessFigures Host, ProcessFigures Worker)> AfterCollectionAsync()
    {
        await GarbageCollection.InAsync(_process.Host);
        await GarbageCollection.InAsync(_process.Worker);
        return (ProcessFigures.Of(_process.Host), ProcessFigures.Of(_process.Worker));
    }

    private async Task<IEnumerable<string>> IdsAsync() => (await ItemsAsync("agencies?limit=500")).Select(agency => (string)agency["id"]!).Order(StringComparer.Ordinal);

    private async Task<List<JToken>> ItemsAsync(string path)
    {
        var items = new List<JToken>();
        for (string? next = path; next is not null;)
        {
            var page = await _app.Reader.GetJsonAsync(next);
            items.AddRange(page["items"]!);
            next = (string?)page["next"] is { } cursor ? new Uri(_app.Root, cursor).PathAndQuery : null;
        }
        return items;
    }

    // What the timer leaves a day later is what records name.
    private async Task<IEnumerable<string>> FilesAfterCleanupAsync()
    {
        await using var tomorrow = await RegistryApp.StartAsync(
            on: _app, adapt: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(AttachmentCleanup.Grace + TimeSpan.FromHours(1))));
        await tomorrow.Services.GetRequiredService<AttachmentCleanup>().RunAsync(default);
        var named = new List<string>();
        foreach (var round in Enumerable.Range(0, Rounds))
            named.AddRange((await ItemsAsync($"countries/{Country(round)}/attachments")).Select(file => $"attachments/countries/{Country(round)}/{file["id"]}"));
        var blobs = await _app.BlobsAsync();
        Assert.Equal(named.Order(StringComparer.Ordinal), blobs.Order(StringComparer.Ordinal));
        return named.Order(StringComparer.Ordinal);
    }

    private static string Country(int round) => $"C{(char)('A' + round)}";
}
