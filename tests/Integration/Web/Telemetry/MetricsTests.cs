using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task Writes_are_measured_by_their_groups()
    {
        await using var app = await RegistryApp.StartAsync();
        using var measured = new Measured(app);

        await (await app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal((1, ""), Assert.Single(measured.Of("banggiao.commit.writes")));
        Assert.Equal((1, ""), Assert.Single(measured.Of("banggiao.commit.changes")));
        Assert.InRange(Assert.Single(measured.Of("banggiao.commit.duration")).Value, 0, double.MaxValue);
        Assert.Empty(measured.Of("banggiao.commit.conflicts"));
    }

    [Fact]
    public async Task A_commit_that_another_instance_overtook_is_a_conflict()
    {
        await using var storage = await StorageProxy.StartAsync();
        await using var other = await RegistryApp.StartAsync();
        await using var app = await RegistryApp.StartAsync(other, [storage.Setting]);
        await (await app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        using var measured = new Measured(app);
        var overtaken = false;
        storage.Before = async asked =>
        {
            if (!overtaken && asked.EndsWith("$batch", StringComparison.Ordinal))
            {
                overtaken = true;
                await (await other.Editor.PostJsonAsync("countries", Some.Country("DE"))).JsonAsync(HttpStatusCode.Created);
            }
            return true;
        };

        await (await app.Editor.PostJsonAsync("countries", Some.Country("IT"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal((1, ""), Assert.Single(measured.Of("banggiao.commit.conflicts")));
        Assert.Contains((1, ""), measured.Of("banggiao.snapshot.behind"));
    }

    [Fact]
    public async Task An_instance_measures_how_far_it_was_behind_and_for_how_long()
    {
        await using var reminders = await Reminders.StartAsync("2027-04-05");
        await reminders.CountryAsync("FR", "1973-04-12");
        await using var second = await Reminders.StartAsync("2027-04-05", reminders.App);
        using var measured = new Measured(second.App);
        await second.App.Anonymous.GetJsonAsync("countries");
        await reminders.CountryAsync("DE", "1975-09-23");
        await reminders.CountryAsync("IT", "1973-03-23");
        second.Clock.Now = second.Clock.Now.AddSeconds(90);

        await second.App.Anonymous.GetJsonAsync("countries");
        await second.App.Anonymous.GetJsonAsync("countries");

        // Before that it was not behind, however often the start and the first request looked.
        Assert.Equal([2, 0], measured.Of("banggiao.snapshot.behind").Select(one => one.Value).SkipWhile(behind => behind == 0));
        Assert.Equal([90], measured.Of("banggiao.snapshot.lag").Select(one => one.Value));
    }

    [Fact]
    public async Task Gauges_tell_of_the_snapshot_the_claims_that_wait_and_the_notifications()
    {
        await using var storage = await StorageProxy.StartAsync();
        var isThere = new TaskCompletionSource();
        storage.Before = async _ =>
        {
            await isThere.Task;
            return true;
        };
        await using var reminders = await Reminders.StartAsync("2026-03-01", adapt: new RecordedSpans().Adapt, settings: [storage.Setting, RecordedSpans.Setting, .. RegistryApp.Key(4, "r", "reporter", "moit")]);
        using var measured = new Measured(reminders.App);
        measured.Observe();
        Assert.Empty(measured.All);
        isThere.SetResult();
        await reminders.CountryAsync("FR", "1973-04-12");
        await (await reminders.App.Admin.PostJsonAsync("agencies", Some.Agency("moit"))).JsonAsync(HttpStatusCode.Created);
        await (await reminders.App.Admin.PostJsonAsync("commitments", Some.Commitment("bridge", "moit"))).JsonAsync(HttpStatusCode.Created);
        await (await reminders.App.Client("r").PostJsonAsync("commitments/bridge/reviews", new { status = "limited", progress = 20, on = "2026-02-28" })).JsonAsync(HttpStatusCode.Created);

        measured.Observe();

        Assert.Equal((1, ""), Assert.Single(measured.Of("banggiao.claims.awaiting")));
        Assert.Equal((4, ""), Assert.Single(measured.Of("banggiao.snapshot.version")));
        Assert.Equal((3, ""), Assert.Single(measured.Of("banggiao.snapshot.records")));
        Assert.InRange(Assert.Single(measured.Of("banggiao.snapshot.size")).Value, 600, 6000);
        Assert.Equal(["banggiao.status=pending", "banggiao.status=delivered", "banggiao.status=dead"], measured.Of("banggiao.notifications").Select(one => one.Tags));
    }

    [Fact]
    public async Task Scans_and_deliveries_are_measured_by_channel_and_outcome()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: "Notifications:RetryDelays=");
        await reminders.CountryAsync("FR", "1973-04-12");
        sink.Answers["/broken"] = http => { http.Response.StatusCode = 500; return Task.CompletedTask; };
        await reminders.SubscribeAsync("good", "webhook", sink.At("/good"), new { leadDays = new[] { 7 } });
        await reminders.SubscribeAsync("broken", "webhook", sink.At("/broken"), new { leadDays = new[] { 7 } });
        using var measured = new Measured(reminders.App);

        await reminders.ScanAsync();
        await reminders.DeliverAsync();

        Assert.Equal([(1, "")], measured.Of("banggiao.scan.runs"));
        Assert.Equal([(1, "")], measured.Of("banggiao.scan.days"));
        Assert.Equal([(2, "")], measured.Of("banggiao.scan.notifications"));
        Assert.Equal(
            [(1, "banggiao.channel=webhook banggiao.outcome=delivered"), (1, "banggiao.channel=webhook banggiao.outcome=refused")],
            measured.Of("banggiao.delivery.attempts").OrderBy(one => one.Tags, StringComparer.Ordinal));
        Assert.Equal(2, measured.Of("banggiao.delivery.duration").Count);
        Assert.Equal([(1, "banggiao.reason=tries_exhausted")], measured.Of("banggiao.delivery.dead"));
    }

    [Fact]
    public async Task Requests_that_a_limit_refused_are_counted_by_the_limit_and_not_by_the_client()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=1", "RateLimit:FailedAuthentications=1", "RateLimit:WindowSeconds=3600"]);
        using var measured = new Measured(app);

        foreach (var client in new[] { app.Reader, app.Reader, app.Client("wrong"), app.Client("wrong") })
            await client.GetAsync("countries");

        Assert.Equal([(1, "banggiao.limit=client"), (1, "banggiao.limit=failures")], measured.Of("banggiao.requests.limited"));
    }

    [Fact]
    public async Task A_call_that_storage_does_not_answer_is_an_outage()
    {
        await using var storage = await StorageProxy.StartAsync();
        await using var app = await RegistryApp.StartAsync(settings: [storage.Setting]);
        await app.Anonymous.GetJsonAsync("countries");
        using var measured = new Measured(app);
        storage.Fault = _ => StorageFault.Unavailable;

        var answer = await app.Anonymous.GetAsync("countries");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotEmpty(measured.Of("banggiao.storage.outages"));
        storage.Fault = _ => StorageFault.None;
    }
}
