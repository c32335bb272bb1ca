using System.Diagnostics;
using System.Globalization;
using System.Net;
using Localhost.Tests.Support;

namespace Localhost.Tests.Workers;

public sealed class RestartTests
{
    [Fact]
    public async Task After_a_worker_was_killed_another_one_answers()
    {
        await using var host = await TestHost.StartProcessAsync();
        var first = await ProcessIdAsync(host);

        using (var process = Process.GetProcessById(first))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await host.Logs.UntilAsync(entry => entry.Message == "The worker was restarted.");

        Assert.NotEqual(first, await ProcessIdAsync(host));
    }

    [Fact]
    public async Task A_request_in_a_worker_that_dies_is_a_502_and_the_next_waits_for_another_worker()
    {
        await using var host = await TestHost.StartProcessAsync();

        var lost = await host.SendAsync(HttpMethod.Get, "/api/die");

        Assert.Equal(HttpStatusCode.BadGateway, lost);
        Assert.Equal("200 number 1", await host.GetAsync("/api/items/1"));
    }

    [Fact]
    public async Task A_worker_that_keeps_dying_is_given_up()
    {
        var time = new FakeTime(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        var starts = 0;
        MortalWorker? first = null;
        await using var host = await TestHost.StartAsync(options => options with
        {
            Clock = time,
            StartWorker = async (connection, token) => Interlocked.Increment(ref starts) == 1
                ? first = new MortalWorker(await options.StartWorker(connection, token))
                : throw new InvalidOperationException("It does not start."),
        });

        first!.Die();
        await time.UntilSomebodyWaitsForAsync(time.GetUtcNow().AddSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await time.UntilSomebodyWaitsForAsync(time.GetUtcNow().AddSeconds(10));
        time.Advance(TimeSpan.FromSeconds(10));
        await host.Host.Failed.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(4, starts);
        Assert.Equal("503", await host.GetAsync("/api/items/1"));
    }

    [Fact]
    public async Task A_worker_that_does_not_start_fails_the_host()
    {
        var fault = await Assert.ThrowsAsync<FunctionsHostException>(() => TestHost.StartAsync(options => options with
        {
            StartWorker = (_, _) => Task.FromResult<IWorkerInstance>(new DeadWorker()),
        }));

        Assert.Contains("ended before its functions were loaded", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<int> ProcessIdAsync(TestHost host) =>
        int.Parse(await host.Client.GetStringAsync(new Uri("/api/process", UriKind.Relative)), CultureInfo.InvariantCulture);
}
