using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class KnownAtTests : IClassFixture<KnownAtTests.Registry>
{
    private readonly RegistryApp _app;

    public KnownAtTests(Registry registry) => _app = registry.App;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("4", 1)]
    [InlineData("2026-01-01T00:00:00Z", 1)]
    [InlineData("2026-01-01T07:00:00%2B07:00", 1)]
    [InlineData("2026-01-01T23:59:59.9999999Z", 1)]
    [InlineData("2026-01-02T00:00:00Z", 2)]
    [InlineData("1999-01-01T00:00:00Z", 0)]
    [InlineData("2026-01-05T00:00:00Z", 1)]
    public async Task A_list_says_what_was_known_then(string knownAt, int total)
    {
        var list = await _app.Anonymous.GetJsonAsync($"countries?knownAt={knownAt}");

        Assert.Equal(total, (int)list["total"]!);
    }

    [Fact]
    public async Task A_record_says_what_was_known_then()
    {
        var then = await _app.Anonymous.GetAsync("countries/FR?knownAt=2");
        var record = await then.JsonAsync();

        Assert.Equal((1, "France"), (record.Version(), (string)record["name"]!["en"]!));
        Assert.Equal("\"1\"", then.Headers.ETag!.ToString());
        Assert.Equal("2", Assert.Single(then.Headers.GetValues("Registry-Version")));
        Assert.Equal("République française", (string)(await _app.Anonymous.GetJsonAsync("countries/FR?knownAt=3"))["name"]!["en"]!);
    }

    [Fact]
    public async Task A_record_that_was_not_known_then_is_not_found()
    {
        await _app.Anonymous.GetAsync("countries/FR?knownAt=0").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync("countries/DE?knownAt=1").RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_record_that_was_deleted_since_is_found()
    {
        var record = await _app.Anonymous.GetJsonAsync("countries/DE?knownAt=3");

        Assert.Equal("DE", (string)record["id"]!);
    }

    [Fact]
    public async Task The_figures_are_those_that_were_known_then()
    {
        var summary = await _app.Anonymous.GetJsonAsync("summary?knownAt=2");

        Assert.Equal((2, 2), (summary.Version(), (int)summary["relations"]!["countries"]!));
        Assert.Equal([2, 1], summary["changes"]!.Select(change => change["version"]!.ToObject<long>()));
        Assert.Empty((await _app.Anonymous.GetJsonAsync("summary?knownAt=0"))["changes"]!);
    }

    [Theory]
    [InlineData("5", "must be at most 4, the current version of the registry")]
    [InlineData("9223372036854775807", "must be at most 4, the current version of the registry")]
    [InlineData("2026-01-09T00:00:00Z", "must not be in the future")]
    [InlineData("9999-12-31T23:59:59Z", "must not be in the future")]
    [InlineData("-1", "must be a version of the registry, or an instant such as 2026-01-31T08:00:00Z")]
    [InlineData("99999999999999999999", "must be a version of the registry, or an instant such as 2026-01-31T08:00:00Z")]
    [InlineData("2026-01-01", "must be a version of the registry, or an instant such as 2026-01-31T08:00:00Z")]
    [InlineData("", "must be a version of the registry, or an instant such as 2026-01-31T08:00:00Z")]
    public async Task A_value_that_is_no_past_version_is_refused(string knownAt, string detail)
    {
        var problem = await _app.Anonymous.GetAsync($"countries?knownAt={knownAt}").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["knownAt"], problem.Parameters());
        Assert.Equal(detail, problem.OnlyDetail());
    }

    [Fact]
    public async Task The_version_that_was_known_and_the_day_of_the_facts_are_independent()
    {
        var list = await _app.Anonymous.GetJsonAsync("countries?knownAt=2&asOf=1900-01-01&status=none");

        Assert.Equal(2, (int)list["total"]!);
    }

    [Fact]
    public async Task A_past_list_has_a_tag_too()
    {
        var first = await _app.Anonymous.GetAsync("countries?knownAt=2");

        var second = await _app.Anonymous.GetAsync("countries?knownAt=2", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    /// <summary>Four changes on four days: France, Germany, France renamed, Germany deleted.</summary>
    public sealed class Registry : IAsyncLifetime
    {
        public RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var clock = new MovableClock(Day(1));
            App = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
            await App.CreateAsync("countries", Some.Country("FR", en: "France"));
            clock.Now = Day(2);
            await App.CreateAsync("countries", Some.Country("DE"));
            clock.Now = Day(3);
            await App.Admin.PatchJsonAsync("countries/FR", new { name = new { en = "République française" } }, 1);
            clock.Now = Day(4);
            await App.Admin.DeleteAsync("countries/DE", 2);
            clock.Now = Day(5);
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();

        private static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
    }
}
