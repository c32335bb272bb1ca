using System.Diagnostics;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Endurance;

/// <summary>Clients that do everything at once for long; memory, handles and threads of host and worker stay as they were when warm.</summary>
public sealed class SoakTests : IAsyncLifetime
{
    private const int Clients = 6;
    private const int RequestsOfAWindow = 100;

    // The first third of the windows warms the processes up. A client has up to two connections that the least of a window does not leave out.
    // What leaks with one request of twenty is more than this in the short run.
    private const int Windows = 6;
    private const int Warm = 1;
    private const int Last = Windows - 1;
    private const int MoreHandles = 2 * Clients + 8;
    private const int MoreThreads = 6;
    private const long MoreMemory = 48 << 20;

    // A busy machine can keep the emulator from answering in time, but seldom.
    private const int RequestsOfAnOutage = 20;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(Endurance.Minutes) / Windows;

    private static readonly string[] Timers = ["RegistrySweep", "OrphanCleanup", "AnniversaryScan", "NotificationDelivery"];

    private RegistryApp _app = null!;
    private AppProcess _process = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        _process = await AppProcess.StartAsync(_app);
    }

    public async Task DisposeAsync()
    {
        _process.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Memory_handles_and_threads_stay_as_they_are_when_warm()
    {
        var began = Stopwatch.GetTimestamp();
        var clients = new List<SoakClient>();
        foreach (var number in Enumerable.Range(0, Clients))
            clients.Add(await SoakClient.StartAsync(_process, number));
        var windows = new List<(ProcessFigures Host, ProcessFigures Worker)>();
        while (windows.Count < Windows)
            windows.Add(await WindowAsync(clients, Timers[windows.Count % Timers.Length], isCollecting: windows.Count is Warm or Last));

        var (requests, outages) = (clients.Sum(client => client.Requests), clients.Sum(client => client.Outages));
        Assert.True(outages * RequestsOfAnOutage <= requests, $"{outages} of {requests} requests were answered with 503.");
        var warm = windows[Warm];
        AssertFlat("host", warm.Host, windows[Last].Host);
        AssertFlat("worker", warm.Worker, windows[Last].Worker);
        Endurance.Note(
            $"{Clients} clients that read, search, write, upload, poll and make mistakes, with timers between them",
            $"{Stopwatch.GetElapsedTime(began).TotalMinutes:N1} minutes, {requests:N0} requests, {clients.Sum(client => client.Writes):N0} of them writes, {outages} answered 503",
            $"host {warm.Host} when warm -> {windows[Last].Host}; worker {warm.Worker} -> {windows[Last].Worker}");
    }

    // The least handles and threads of a window, and its memory at the end: if it is collecting, what is left then.
    private async Task<(ProcessFigures Host, ProcessFigures Worker)> WindowAsync(List<SoakClient> clients, string timer, bool isCollecting)
    {
        var began = Stopwatch.GetTimestamp();
        var left = RequestsOfAWindow;
        var (host, worker) = (ProcessFigures.Of(_process.Host), ProcessFigures.Of(_process.Worker));
        var gate = new Lock();
        await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0 || Stopwatch.GetElapsedTime(began) < Length)
            {
                await client.AskAsync();
                lock (gate)
                    (host, worker) = (ProcessFigures.Least(host, ProcessFigures.Of(_process.Host)), ProcessFigures.Least(worker, ProcessFigures.Of(_process.Worker)));
            }
        })));
        await clients[0].RunTimerAsync(timer);
        if (isCollecting)
        {
            await GarbageCollection.InAsync(_process.Host);
            await GarbageCollection.InAsync(_process.Worker);
        }
        return (host with { Resident = ProcessFigures.Of(_process.Host).Resident }, worker with { Resident = ProcessFigures.Of(_process.Worker).Resident });
    }

    private static void AssertFlat(string process, ProcessFigures warm, ProcessFigures after)
    {
        var said = $"The {process} had {warm} when warm, and has {after}.";
        Assert.True(after.Handles <= warm.Handles + MoreHandles, said);
        Assert.True(after.Threads <= warm.Threads + MoreThreads, said);
        Assert.True(after.Resident <= warm.Resident + MoreMemory, said);
    }
}
