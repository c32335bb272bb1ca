using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BangGiao.Contract.FunctionsWorker.Routing;
using BangGiao.Contract.FunctionsWorker.Support;
using BangGiao.Contract.FunctionsWorker.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class AdminTests
{
    private static readonly DateTimeOffset TwentyPast = new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero);

    private readonly TimerRuns _runs = new();

    [Fact]
    public async Task A_timer_runs_on_demand_even_when_it_is_disabled_and_nobody_waits_for_it()
    {
        var end = new TaskCompletionSource();
        _runs.During = _ => end.Task;
        await using var app = await StartAsync("--AzureWebJobs.Hourly.Disabled=true");

        var answer = await FireAsync(app, "hourly", """{"input":"now"}""");
        var run = await _runs.NextAsync();
        end.SetResult();
        await app.Logs.UntilAsync(entry => entry.Message.StartsWith("Executed Hourly (succeeded", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Accepted, answer);
        Assert.False(run.IsPastDue);
        Assert.Null(run.ScheduleStatus);
    }

    [Fact]
    public async Task A_run_on_demand_is_given_the_stored_state_and_leaves_it()
    {
        var storage = new HostStorageOfTest();
        var time = new FakeTime(TwentyPast);
        await using var app = await StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time), storage.Settings);
        await time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(40));
        var before = await storage.StatusAsync("Hourly");

        await FireAsync(app, "Hourly", "{}");
        var run = await _runs.NextAsync();
        await app.Logs.UntilAsync(entry => entry.Message.StartsWith("Executed Hourly", StringComparison.Ordinal));

        Assert.False(run.IsPastDue);
        Assert.Equal(TwentyPast.AddMinutes(40).LocalDateTime, run.ScheduleStatus!.Next);
        Assert.Equal(before, await storage.StatusAsync("Hourly"));
    }

    [Theory]
    [InlineData("Unknown", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("Hourly", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Hourly", "null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Hourly", "{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Hourly", "{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("ItemGet", "{}", "application/json", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_run_on_demand_is_refused(string function, string body, string type, HttpStatusCode expected)
    {
        await using var app = await StartAsync();

        Assert.Equal(expected, await FireAsync(app, function, body, type));
        Assert.Equal(0, _runs.Count);
    }

    [Fact]
    public async Task Functions_are_listed()
    {
        await using var app = await StartAsync("--AzureWebJobs.Hourly.Disabled=1");

        var list = JsonNode.Parse(await app.Client.GetStringAsync(new Uri("/admin/functions", UriKind.Relative)))!.AsArray();
        var one = JsonNode.Parse(await app.Client.GetStringAsync(new Uri("/admin/functions/itemget", UriKind.Relative)))!;

        Assert.Equal(["Hourly", "ItemGet"], list.Select(function => (string?)function!["name"]));
        Assert.Equal([true, false], list.Select(function => (bool)function!["isDisabled"]!));
        Assert.Equal($"{app.Address}api/items/{{id}}", (string?)one["invoke_url_template"]);
    }

    [Fact]
    public async Task The_host_answers_a_ping_and_tells_its_state()
    {
        await using var app = await StartAsync("--AzureFunctionsWebHost:hostid=me");

        var status = JsonNode.Parse(await app.Client.GetStringAsync(new Uri("/admin/host/status", UriKind.Relative)))!;

        Assert.Equal("200", await app.GetTextAsync("/admin/host/ping"));
        Assert.Equal("200", await app.SendAsync(HttpMethod.Post, "/admin/host/ping"));
        Assert.Equal(("me", "Running"), ((string?)status["id"], (string?)status["state"]));
        Assert.Equal("404", await app.GetTextAsync("/admin/host/keys"));
        Assert.Equal("404", await app.GetTextAsync("/admin"));
    }

    [Theory]
    [InlineData("/admin/host/ping")]
    [InlineData("/ADMIN/host/status")]
    [InlineData("/admin/functions")]
    [InlineData("/admin/anything")]
    public async Task To_another_machine_there_is_nothing_below_admin(string path)
    {
        await using var app = await StartAsync(builder => builder.Services.AddSingleton<IStartupFilter>(new FromAfar()));

        Assert.Equal("404", await app.GetTextAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, await FireAsync(app, "Hourly", "{}"));
        Assert.Equal(0, _runs.Count);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task To_a_client_behind_a_proxy_on_this_machine_there_is_nothing_below_admin(string header)
    {
        await using var app = await StartAsync();
        app.Client.DefaultRequestHeaders.Add(header, "127.0.0.1");

        Assert.Equal("404", await app.GetTextAsync("/admin/functions"));
    }

    private static async Task<HttpStatusCode> FireAsync(WorkerApp app, string function, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await app.Client.PostAsync(new Uri($"/admin/functions/{function}", UriKind.Relative), content);
        return response.StatusCode;
    }

    private Task<WorkerApp> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    private Task<WorkerApp> StartAsync(Action<FunctionsApplicationBuilder> configure, params string[] settings)
    {
        void Configure(FunctionsApplicationBuilder builder)
        {
            builder.Services.AddSingleton(_runs);
            configure(builder);
        }

        return WorkerApp.StartAsync([typeof(Hourly), typeof(ItemGet)], Configure, ["--AzureWebJobsStorage=", .. settings]);
    }

    /// <summary>Makes every request look as if it came from a public address.</summary>
    private sealed class FromAfar : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
                return rest(http);
            });
            next(app);
        };
    }
}
