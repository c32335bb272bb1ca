using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Endurance;

/// <summary>Instances of the app on a registry of their own, which are killed again and again while clients write.</summary>
internal sealed class KillTrial : IAsyncDisposable
{
    private const int Clients = 4;

    private readonly ConcurrentDictionary<string, long> _acknowledged = new();
    private readonly RegistryApp _app;
    private readonly AppProcess?[] _instances;
    private int _repeats;
    private volatile bool _isOver;

    private KillTrial(RegistryApp app, int instances) => (_app, _instances) = (app, new AppProcess?[instances]);

    /// <summary>How often a request was repeated because its instance was killed or had no worker.</summary>
    public int Repeats => _repeats;

    /// <summary>Starts instances on a new registry.</summary>
    public static async Task<KillTrial> StartAsync(int instances)
    {
        var trial = new KillTrial(await RegistryApp.StartAsync(), instances);
        await Task.WhenAll(Enumerable.Range(0, instances).Select(async number => trial._instances[number] = await AppProcess.StartAsync(trial._app)));
        return trial;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances)
            instance?.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Kills instances while clients write, and proves that each acknowledged write is there once. Returns how many there were.</summary>
    public async Task<int> RunAsync(int kills, Random random)
    {
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => WriteUntilOverAsync(client))).ToList();
        try
        {
            await KillAsync(kills, random);
        }
        finally
        {
            _isOver = true;
        }
        await Task.WhenAll(clients);

        var log = await Ledger.ProveAsync(_app.Services.GetRequiredService<RegistryTable>());
        Assert.Equal(_acknowledged.Values.Order(), log.Select(change => change.Version));
        foreach (var agency in log.GroupBy(change => change.Key.Id))
            Assert.Equal([_acknowledged[$"create-{agency.Key}"], _acknowledged[$"tag-{agency.Key}"]], agency.Select(change => change.Version));
        return log.Count;
    }

    // A trial waits for progress and not for a time: some more writes are acknowledged by a running instance before the next kill.
    private async Task KillAsync(int kills, Random random)
    {
        for (var kill = 0; kill < kills; kill++)
        {
            var enough = _acknowledged.Count + random.Next(1, 40);
            await Eventually.IsSoAsync(() => _acknowledged.Count >= enough, "writes are acknowledged between two kills");
            var number = random.Next(_instances.Length);
            var killed = _instances[number]!;
            await killed.KillAsync();
            _instances[number] = await AppProcess.StartAsync(_app);
            killed.Dispose();
        }
    }

    private async Task WriteUntilOverAsync(int client)
    {
        for (var number = 0; !_isOver; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"c{client}-{number}");
            var created = await UntilAnsweredAsync(client, HttpStatusCode.Created, HttpMethod.Post, "agencies", Some.Agency(id), $"create-{id}");
            await UntilAnsweredAsync(client, HttpStatusCode.OK, HttpMethod.Patch, "agencies/" + id, new { tags = new[] { "x" } }, $"tag-{id}", ("If-Match", $"\"{created}\""));
        }
    }

    // A client repeats a request that got no answer under its Idempotency-Key, with any running instance.
    private async Task<long> UntilAnsweredAsync(
        int client, HttpStatusCode expected, HttpMethod method, string path, object body, string key, params (string Name, string Value)[] headers)
    {
        for (var attempt = client; ; attempt++)
        {
            try
            {
                var editor = _instances[attempt % _instances.Length]!.Editor;
                using var answer = await editor.SendJsonAsync(method, path, body, [("Idempotency-Key", key), .. headers]);
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout))
                {
                    Assert.Equal(expected, answer.StatusCode);
                    return _acknowledged[key] = answer.TaggedVersion();
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The instance was killed.
            }
            Interlocked.Increment(ref _repeats);
        }
    }
}
