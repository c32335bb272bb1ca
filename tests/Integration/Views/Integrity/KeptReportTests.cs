using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Views.Integrity;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>When the checks run, and when an earlier report answers.</summary>
public sealed class KeptReportTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new(2026, 4, 10, 3, 0, 0, TimeSpan.Zero));
    private StorageProxy _proxy = null!;
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _proxy = await StorageProxy.StartAsync();
        _app = await RegistryApp.StartAsync(settings: [_proxy.Setting], adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_repeated_request_gets_304_while_nothing_was_written_and_the_report_is_kept()
    {
        var first = await _app.Reader.GetAsync("integrity");
        var tag = first.Headers.ETag!.ToString();

        _clock.Now += TimeSpan.FromSeconds(599);
        Assert.Equal(HttpStatusCode.NotModified, (await _app.Reader.GetAsync("integrity", ("If-None-Match", tag))).StatusCode);
        Assert.Equal(1, Runs);

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.OK, (await _app.Reader.GetAsync("integrity", ("If-None-Match", tag))).StatusCode);
        Assert.Equal(2, Runs);
        Assert.Equal("1", Assert.Single(first.Headers.GetValues("Registry-Version")));
    }

    [Fact]
    public async Task A_write_makes_another_report()
    {
        var tag = (await _app.Reader.GetAsync("integrity")).Headers.ETag!.ToString();
        await _app.CreateAsync("agencies", Some.Agency("min-b"));

        var report = await (await _app.Reader.GetAsync("integrity", ("If-None-Match", tag))).JsonAsync();

        Assert.Equal((2, 2), ((int)report["version"]!, Runs));
    }

    [Fact]
    public async Task Another_day_makes_another_report()
    {
        await _app.Reader.GetJsonAsync("integrity");
        _clock.Now = new(2026, 4, 10, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal("2026-04-11", (string)(await _app.Reader.GetJsonAsync("integrity"))["asOf"]!);
    }

    [Fact]
    public async Task A_client_that_refuses_caches_gets_a_run_of_its_own()
    {
        await _app.Reader.GetJsonAsync("integrity");
        _clock.Now += TimeSpan.FromSeconds(5);

        var report = await _app.Reader.InspectAsync();

        Assert.Equal(("2026-04-10T03:00:05Z", 2), ((string)report["checkedAt"]!, Runs));
    }

    [Fact]
    public async Task A_kept_report_of_the_future_is_not_used_when_the_clock_has_gone_back()
    {
        await _app.Reader.GetJsonAsync("integrity");
        _clock.Now -= TimeSpan.FromHours(1);

        var report = await _app.Reader.InspectAsync();

        Assert.Equal(("2026-04-10T02:00:00Z", 2), ((string)report["checkedAt"]!, Runs));
    }

    [Fact]
    public async Task A_list_and_the_whole_are_of_one_run_also_for_another_principal()
    {
        await _app.Reader.GetJsonAsync("integrity");
        await _app.Admin.GetJsonAsync("integrity");
        await _app.Reader.GetJsonAsync("integrity/log.gapless");

        Assert.Equal(1, Runs);
        Assert.NotEqual(
            (await _app.Reader.GetAsync("integrity")).Headers.ETag, (await _app.Admin.GetAsync("integrity")).Headers.ETag);
    }

    [Fact]
    public async Task Many_who_ask_together_share_a_run()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _app.Reader.GetStringAsync("integrity")));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, Runs);
    }

    [Fact]
    public async Task The_log_is_read_once_for_all_checks()
    {
        _proxy.Clear();
        await _app.Reader.InspectAsync();

        Assert.Single(_proxy.Asked, asked => Uri.UnescapeDataString(asked).Contains("'log|'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_request_ends_its_own_run_and_no_other()
    {
        var (reading, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _proxy.Before = async asked =>
        {
            if (Uri.UnescapeDataString(asked).Contains("'log|'", StringComparison.Ordinal) && reading.TrySetResult())
                await goOn.Task;
            return true;
        };
        using var patience = new CancellationTokenSource();
        var first = _app.Reader.GetAsync(new Uri("integrity", UriKind.Relative), patience.Token);
        await reading.Task;
        var second = _app.Reader.GetJsonAsync("integrity");

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        // The first run still hangs in a read; the second one starts only after its end.
        Assert.Equal("passed", (string)(await second)["status"]!);
        Assert.Equal(2, Runs);
        goOn.SetResult();
    }

    [Fact]
    public async Task An_outage_is_told_and_not_kept()
    {
        await _app.Reader.GetJsonAsync("agencies");
        _proxy.Before = asked => Task.FromResult(!Uri.UnescapeDataString(asked).Contains("'log|'", StringComparison.Ordinal));
        await (await _app.Reader.GetAsync("integrity")).ProblemAsync(HttpStatusCode.ServiceUnavailable);

        _proxy.Before = _ => Task.FromResult(true);

        Assert.Equal("passed", (string)(await _app.Reader.GetJsonAsync("integrity"))["status"]!);
    }

    private int Runs => _app.Services.GetRequiredService<IntegrityReports>().Runs;
}
