using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Table;
using BangGiao.Registry.Writing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.LastLook;

/// <summary>The changes since a person last looked. The mark belongs to the person, moves on another day or on request, and is not in the log.</summary>
public sealed class LastLookTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero));

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        await _app.CreateAsync("partnerships", new { id = "fr-1", countryId = "FR", level = "strategic", effectiveOn = "2026-03-02" });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Somebody_who_has_not_looked_is_told_nothing_and_reading_keeps_nothing()
    {
        var (first, second) = (await _app.Reader.GetJsonAsync("lastLook"), await _app.Reader.GetJsonAsync("lastLook"));

        Assert.Null(first["since"]);
        Assert.Empty(first["changes"]!);
        Assert.Null(second["since"]);
    }

    [Fact]
    public async Task The_next_day_tells_what_was_written_and_what_became_otherwise_with_names()
    {
        await PostAsync(_app.Reader, "opened");
        await _app.CreateAsync("countries", Some.Country("DE", en: "Germany"));
        await (await _app.Admin.PatchJsonAsync("countries/DE", new { desk = "x" }, (await _app.Admin.GetJsonAsync("countries/DE")).Version())).JsonAsync();
        await _app.CreateAsync("countries", Some.Country("IT", en: "Italy", classification: "confidential"));
        _clock.Now += TimeSpan.FromDays(1);

        var look = await PostAsync(_app.Reader, "opened");

        Assert.Equal("2026-03-01", (string?)look["since"]!["day"]);
        Assert.Equal(["DE Germany update"], look["changes"]!.Select(change => $"{change["id"]} {change["title"]} {change["operation"]}"));
        Assert.Equal(["FR France partnership_level  strategic"], look["differences"]!.Select(one => $"{one["id"]} {one["title"]} {one["fact"]} {string.Join(',', one["before"]!)} {string.Join(',', one["after"]!)}"));
        Assert.Equal(look["changes"], (await PostAsync(_app.Reader, "opened"))["changes"]);
        Assert.Equal(look["changes"], (await _app.Reader.GetJsonAsync("lastLook"))["changes"]);
    }

    [Fact]
    public async Task A_concurrent_request_does_not_lose_the_look_of_another()
    {
        var looks = _app.Services.GetRequiredService<LookLog>();
        KeptLook first = new(1, new(2026, 3, 1), _clock.Now), second = first with { Version = 2 }, third = first with { Version = 3 };
        await looks.ChangeAsync("key:somebody", _ => new(first, first, "a"), CancellationToken.None);
        var found = new List<KeptLooks?>();

        await looks.ChangeAsync(
            "key:somebody",
            kept =>
            {
                found.Add(kept);
                if (found.Count == 1)
                    looks.ChangeAsync("key:somebody", _ => new(second, second, "a"), CancellationToken.None).GetAwaiter().GetResult();
                return kept! with { Opened = third };
            },
            CancellationToken.None);

        Assert.Equal([new(first, first, "a"), new(second, second, "a")], found);
        Assert.Equal(new(second, third, "a"), await looks.ChangeAsync("key:somebody", kept => kept, CancellationToken.None));
    }

    [Fact]
    public async Task The_mark_moves_at_once_when_the_reader_says_so_and_only_his()
    {
        await PostAsync(_app.Reader, "seen");
        await PostAsync(_app.Editor, "seen");
        await _app.CreateAsync("countries", Some.Country("DE", en: "Germany"));

        var seen = await PostAsync(_app.Reader, "seen");

        Assert.Empty(seen["changes"]!);
        Assert.Empty((await _app.Reader.GetJsonAsync("lastLook"))["changes"]!);
        Assert.Single((await _app.Editor.GetJsonAsync("lastLook"))["changes"]!);
    }

    [Fact]
    public async Task Looking_writes_no_change_and_is_for_those_who_are_signed_in()
    {
        var before = await _app.VersionAsync();

        await PostAsync(_app.Reader, "opened");
        await PostAsync(_app.Reader, "seen");
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.SendJsonAsync(HttpMethod.Delete, "lastLook", null)).StatusCode);

        Assert.Equal(before, await _app.VersionAsync());
        Assert.Null((await _app.Reader.GetJsonAsync("lastLook"))["since"]);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.SendJsonAsync(HttpMethod.Delete, "lastLook", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Anonymous.GetAsync("lastLook")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Anonymous.PostJsonAsync("lastLook/seen", "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Reader.GetAsync("lastLook?since=1")).StatusCode);
    }

    [Fact]
    public async Task A_look_is_forgotten_when_the_overview_was_not_opened_for_long()
    {
        await PostAsync(_app.Reader, "seen");
        _clock.Now += TimeSpan.FromDays(399);
        await SweepAsync();
        Assert.NotNull((await _app.Reader.GetJsonAsync("lastLook"))["since"]);

        _clock.Now += TimeSpan.FromDays(2);
        await SweepAsync();

        Assert.Null((await _app.Reader.GetJsonAsync("lastLook"))["since"]);
    }

    private static async Task<JObject> PostAsync(HttpClient client, string how) => await (await client.PostJsonAsync($"lastLook/{how}", "")).JsonAsync();

    private Task SweepAsync() => ActivatorUtilities.CreateInstance<RegistrySweep>(_app.Services).Run(null!, CancellationToken.None);
}
