using System.Net;
using Localhost.Tests.Support;

namespace Localhost.Tests.Http;

public sealed class FailureTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_function_that_throws_is_an_empty_500_and_is_logged()
    {
        Assert.Equal("500", await _host.GetAsync("/api/fail"));

        var entry = await _host.Logs.UntilAsync(it => it.Message.StartsWith("Executed Fail (failed", StringComparison.Ordinal));
        Assert.Contains("No.", entry.Message, StringComparison.Ordinal);
        Assert.Equal("200 number 1", await _host.GetAsync("/api/items/1"));
    }

    [Fact]
    public async Task An_answer_that_a_function_began_before_it_threw_is_incomplete()
    {
        using var connection = await RawConnection.OpenAsync(_host.Host.Address);

        await connection.SendAsync("GET /api/fail-late HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        var begun = await connection.ReadUntilAsync("some");
        var rest = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 OK", begun, StringComparison.Ordinal);
        Assert.DoesNotContain("0\r\n\r\n", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_calls_its_function_off()
    {
        using (var connection = await RawConnection.OpenAsync(_host.Host.Address))
        {
            await connection.SendAsync("GET /api/wait/left HTTP/1.1\r\nHost: a\r\n\r\n");
            await _host.Signals.UntilAsync("left began");
        }

        await _host.Signals.UntilAsync("left was called off");
    }

    [Fact]
    public async Task A_request_that_is_called_off_calls_its_function_off()
    {
        using var giveUp = new CancellationTokenSource();
        var request = _host.Client.GetAsync(new Uri("/api/wait/given-up", UriKind.Relative), giveUp.Token);
        await _host.Signals.UntilAsync("given-up began");

        await giveUp.CancelAsync();

        await _host.Signals.UntilAsync("given-up was called off");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task Requests_do_not_wait_for_each_other()
    {
        var waiting = Enumerable.Range(0, 50).Select(i => _host.GetAsync($"/api/wait/{i}")).ToList();
        for (var i = 0; i < 50; i++)
            await _host.Signals.UntilAsync($"{i} began");

        Assert.Equal("200 number 1", await _host.GetAsync("/api/items/1"));
        for (var i = 0; i < 50; i++)
            _host.Signals.Set($"{i} may end");

        Assert.All(await Task.WhenAll(waiting), answer => Assert.Equal("200 waited", answer));
    }

    [Fact]
    public async Task A_log_line_of_a_function_is_logged_under_its_category()
    {
        Assert.Equal(HttpStatusCode.NoContent, await _host.SendAsync(HttpMethod.Get, "/api/say/hello"));

        var entry = await _host.Logs.UntilAsync(it => it.Message == "The word is hello.");
        Assert.Equal("HostWorker.Functions.StreamFunctions", entry.Category);
    }

    [Fact]
    public async Task Two_hosts_in_one_process_have_their_own_workers()
    {
        await using var other = await TestHost.StartAsync();
        var waiting = other.GetAsync("/api/wait/other");
        await other.Signals.UntilAsync("other began");

        await _host.DisposeAsync();
        other.Signals.Set("other may end");

        Assert.Equal("200 waited", await waiting);
    }
}
