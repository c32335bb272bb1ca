using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.Agreements;

/// <summary>Agreements in an app whose clock stands at 21 November 2026.</summary>
public sealed class AgreementTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new(2026, 11, 21, 5, 0, 0, TimeSpan.Zero));
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("countries", Some.Country("FR"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task An_agreement_is_read_with_how_it_stands()
    {
        var made = await _app.CreateAsync("agreements", Agreement("in_force", "2020-05-05", "2021-02-01", "2026-12-31"));

        Assert.Equal(
            """{"status":"in_force","since":"2021-02-01","inForceOn":"2021-02-01","expiresOn":"2026-12-31","noticeBy":"2026-09-30","daysToExpiry":40,"nextReviewOn":"2027-02-01"}""",
            made["standing"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task As_of_a_day_it_stands_as_it_stood()
    {
        var id = (string)(await _app.CreateAsync("agreements", Agreement("in_force", "2020-05-05", "2021-02-01", "2026-12-31")))["id"]!;

        var then = await _app.Anonymous.GetJsonAsync($"agreements/{id}?asOf=2020-06-01");

        Assert.Equal("signed", (string)then["standing"]!["status"]!);
        Assert.Empty((await _app.Anonymous.GetJsonAsync("agreements?asOf=2020-05-04")).Ids());
        Assert.Equal([id], (await _app.Anonymous.GetJsonAsync("agreements?asOf=2020-05-05&status=signed")).Ids());
    }

    [Fact]
    public async Task Somebody_who_saw_it_in_force_is_told_that_it_has_expired()
    {
        await _app.CreateAsync("agreements", new { id = "treaty", title = new { en = "Treaty" }, type = "treaty", parties = new[] { "VN", "FR" }, status = "in_force", inForceOn = "2021", expiresOn = "2026-12-31" });
        var before = await _app.Anonymous.GetAsync("agreements/treaty");

        _clock.Now = new(2027, 1, 1, 5, 0, 0, TimeSpan.Zero);
        var after = await _app.Anonymous.GetAsync("agreements/treaty", ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal("expired", (string)(await after.JsonAsync())["standing"]!["status"]!);
        Assert.Equal(["treaty"], (await _app.Anonymous.GetJsonAsync("agreements?stale=true")).Ids());
    }

    [Fact]
    public async Task A_step_that_is_none_is_refused_and_a_restored_state_is_not()
    {
        var made = await _app.CreateAsync("agreements", new { id = "treaty", title = new { en = "Treaty" }, type = "treaty", parties = new[] { "FR" }, status = "signed", signedOn = "2026-01" });
        var changed = await (await _app.Editor.PatchJsonAsync("agreements/treaty", new { status = "in_force", inForceOn = "2026-11-20" }, made.Version())).JsonAsync();

        var refused = await _app.Editor.PatchJsonAsync("agreements/treaty", new { status = "signed", inForceOn = (string?)null }, changed.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var restored = await _app.Editor.SendJsonAsync(HttpMethod.Post, $"agreements/treaty/restore?version={made.Version()}", null, ("If-Match", $"\"{changed.Version()}\""));

        Assert.Equal(["/status"], refused.Pointers());
        Assert.Equal("signed", (string)(await restored.JsonAsync())["status"]!);
    }

    [Fact]
    public async Task Every_fault_of_an_agreement_is_named_at_once()
    {
        var body = JObject.FromObject(Agreement("negotiating", "2020-05-05", "2019", null));
        body["parties"] = new JArray("FR", "FR", "DE");
        body["reviewEveryMonths"] = 0;

        var problem = await _app.Editor.PostJsonAsync("agreements", body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(
            ["/parties/1", "/inForceOn", "/expiresOn", "/reviewEveryMonths", "/status", "/status", "/parties/2"],
            problem.Pointers());
    }

    private static Dictionary<string, object?> Agreement(string status, string signedOn, string inForceOn, string? expiresOn) => new()
    {
        ["title"] = new { en = "Treaty with France" },
        ["type"] = "treaty",
        ["parties"] = new[] { "VN", "FR" },
        ["status"] = status,
        ["signedOn"] = signedOn,
        ["inForceOn"] = inForceOn,
        ["expiresOn"] = expiresOn,
        ["renewal"] = new { kind = "tacit", months = 12, noticeMonths = 3 },
        ["reviewEveryMonths"] = 12,
    };
}
