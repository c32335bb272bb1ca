using Localhost.Tests.Support;

namespace Localhost.Tests.Workers;

public sealed class StopTests
{
    [Fact]
    public async Task A_request_that_is_being_answered_is_answered_before_the_host_stops()
    {
        await using var host = await TestHost.StartAsync();
        var waiting = host.GetAsync("/api/wait/a");
        await host.Signals.UntilAsync("a began");

        var stopping = host.Host.StopAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => NewConnectionAsync(host.Host.Address));
        Assert.False(stopping.IsCompleted);
        host.Signals.Set("a may end");

        Assert.Equal("200 waited", await waiting);
        await stopping;
    }

    [Fact]
    public async Task A_request_that_does_not_end_is_called_off_when_patience_ends()
    {
        await using var host = await TestHost.StartAsync(options => options with { DrainTimeout = TimeSpan.FromMilliseconds(50) });
        var waiting = host.GetAsync("/api/wait/a");
        await host.Signals.UntilAsync("a began");

        await host.Host.StopAsync();

        await host.Signals.UntilAsync("a was called off");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public async Task The_worker_s_process_ends_with_the_host()
    {
        WorkerProcess? worker = null;
        await using var host = await TestHost.StartAsync(options => options with
        {
            StartWorker = (connection, _) => Task.FromResult<IWorkerInstance>(
                worker = WorkerProcess.Start(AppFolder.Built, options.Settings, connection, options.Loggers.CreateLogger("Worker"))),
        });

        await host.Host.StopAsync();

        Assert.True(worker!.Ended.IsCompleted);
        Assert.DoesNotContain(host.Logs.Entries, entry => entry.Message.Contains("It is being restarted", StringComparison.Ordinal));
    }

    // Until the listener is closed, a connection may still be accepted.
    private static async Task NewConnectionAsync(Uri address)
    {
        while (true)
        {
            using var client = new HttpClient { BaseAddress = address };
            using var response = await client.GetAsync(new Uri("/api/items/1", UriKind.Relative));
        }
    }
}
