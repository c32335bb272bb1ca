using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Endpoints;

/// <summary>Derived fields change with the days, without any write.</summary>
public sealed class PassingDaysTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(Day(4, 10));
    private RegistryApp _app = null!;

    public async Task InitializeAsync() =>
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_day_begins_at_midnight_in_the_owners_zone()
    {
        _clock.Now = new(2026, 4, 10, 16, 59, 59, TimeSpan.Zero);
        var before = (string)(await _app.Anonymous.GetJsonAsync("summary"))["asOf"]!;
        _clock.Now = new(2026, 4, 10, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal("2026-04-10", before);
        Assert.Equal("2026-04-11", (string)(await _app.Anonymous.GetJsonAsync("summary"))["asOf"]!);
    }

    [Fact]
    public async Task A_step_to_come_takes_effect_on_its_day()
    {
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("partnerships", Some.Partnership("FR", "strategic", "2026-05-01"));
        var before = await _app.Anonymous.GetAsync("countries/FR");
        Assert.False((await before.JsonAsync())["partnership"]!.HasValues);

        _clock.Now = Day(5, 1);
        var after = await _app.Anonymous.GetAsync("countries/FR", ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal("strategic", (string)(await after.JsonAsync())["partnership"]!["level"]!);
    }

    [Fact]
    public async Task A_state_that_came_and_went_is_not_kept_by_clients_that_saw_it()
    {
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("partnerships", new { countryId = "FR", level = "sectoral_strategic", sector = "water", effectiveOn = "2026-05-01", endsOn = "2026-05-31" });
        _clock.Now = Day(5, 15);
        var during = await _app.Anonymous.GetAsync("countries/FR");
        Assert.True((await during.JsonAsync())["partnership"]!.HasValues);

        _clock.Now = Day(6, 1);
        var after = await _app.Anonymous.GetAsync("countries/FR", ("If-None-Match", during.Headers.ETag!.ToString()));

        Assert.False((await after.JsonAsync())["partnership"]!.HasValues);
    }

    [Fact]
    public async Task A_country_that_was_written_since_is_known_again()
    {
        var country = await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("partnerships", Some.Partnership("FR", "strategic", "2026-05-01"));
        _clock.Now = Day(5, 2);
        country = await (await _app.Admin.PatchJsonAsync("countries/FR", new { desk = "Europe" }, country.Version() + 1)).JsonAsync();

        var after = await _app.Anonymous.GetAsync("countries/FR", ("If-None-Match", $"\"{country.Version()}\""));

        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
    }

    [Fact]
    public async Task Pages_of_one_list_are_of_one_day()
    {
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("countries", Some.Country("DE"));
        await _app.CreateAsync("partnerships", Some.Partnership("FR", "strategic", "2026-05-01"));
        var first = await _app.Anonymous.GetJsonAsync("countries?sort=id&limit=1");

        _clock.Now = Day(5, 2);
        var second = await _app.Anonymous.GetJsonAsync((string)first["next"]!);

        Assert.Equal(["FR"], second.Ids());
        Assert.False(second["items"]![0]!["partnership"]!.HasValues);
    }

    [Fact]
    public async Task A_list_of_the_day_has_another_tag_on_another_day()
    {
        var before = await _app.Anonymous.GetAsync("countries");

        _clock.Now = Day(4, 11);

        Assert.NotEqual(before.Headers.ETag, (await _app.Anonymous.GetAsync("countries")).Headers.ETag);
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 5, 0, 0, TimeSpan.Zero);
}
