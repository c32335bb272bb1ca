using System.Net;
using System.Text.Json;
using Localhost.Tests.Support;
using Localhost.Tests.Timers;

namespace Localhost.Tests.Admin;

public sealed class AdminTests : TimerScene
{
    [Fact]
    public async Task A_timer_runs_when_it_is_asked_for()
    {
        await using var host = await StartAsync("Hourly");

        var status = await host.SendAsync(HttpMethod.Post, "/admin/functions/hourly", "{}");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("Hourly", (await Runs.NextTimerRunAsync()).Function);
    }

    [Fact]
    public async Task A_run_that_is_asked_for_in_code_tells_how_it_ended()
    {
        await using var host = await TestHost.StartAsync(Runs);
        var good = await host.Host.RunFunctionAsync("Hourly");
        Runs.DuringTimer = _ => throw new InvalidOperationException("No.");

        var bad = await host.Host.RunFunctionAsync("Hourly");

        Assert.True(good.Succeeded);
        Assert.Contains("No.", bad.Fault, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => host.Host.RunFunctionAsync("ByNumber"));
    }

    [Theory]
    [InlineData("Host", "attacker.test")]
    [InlineData("X-Forwarded-For", "9.9.9.9")]
    public async Task Only_this_machine_is_answered_and_only_by_its_own_name(string header, string value)
    {
        await using var host = await TestHost.StartAsync(Runs);

        var status = await host.SendAsync(HttpMethod.Post, "/admin/functions/Hourly", "{}", (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task A_malformed_request_is_refused()
    {
        await using var host = await TestHost.StartAsync(Runs);
        using var plain = new StringContent("{}");

        using var noJson = await host.Client.PostAsync(new Uri("/admin/functions/Hourly", UriKind.Relative), plain);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, noJson.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await host.SendAsync(HttpMethod.Post, "/admin/functions/Hourly", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, await host.SendAsync(HttpMethod.Post, "/admin/functions/ByNumber", "{}"));
        Assert.Equal(HttpStatusCode.NotFound, await host.SendAsync(HttpMethod.Post, "/admin/functions/Nothing", "{}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.SendAsync(HttpMethod.Get, "/runtime/webhooks/x"));
        Assert.Equal(0, Runs.TimerRunCount);
    }

    [Fact]
    public async Task The_functions_and_the_state_of_the_host_are_told()
    {
        await using var host = await TestHost.StartAsync();

        using var functions = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/admin/functions", UriKind.Relative)));
        using var status = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/admin/host/status", UriKind.Relative)));

        var byNumber = functions.RootElement.EnumerateArray().Single(it => it.GetProperty("name").GetString() == "ByNumber");
        Assert.EndsWith("/api/items/{id:int:min(1)}", byNumber.GetProperty("invoke_url_template").GetString(), StringComparison.Ordinal);
        Assert.Equal("Running", status.RootElement.GetProperty("state").GetString());
    }
}
