using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class EntityTagTests : IClassFixture<EntityTagTests.Registry>
{
    private readonly RegistryApp _app;

    public EntityTagTests(Registry registry) => _app = registry.App;

    [Theory]
    [InlineData("countries")]
    [InlineData("countries?limit=1")]
    [InlineData("countries?format=csv")]
    [InlineData("countries/FR")]
    [InlineData("countries/FR?asOf=2014-01-01")]
    [InlineData("countries/FR/history")]
    [InlineData("countries/FR/timeline")]
    [InlineData("summary")]
    [InlineData("codes")]
    [InlineData("changes?since=0")]
    public async Task A_client_that_has_an_answer_already_gets_304(string path)
    {
        var first = await _app.Anonymous.GetAsync(path);

        var second = await _app.Anonymous.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.GetValues("Vary"), second.Headers.GetValues("Vary"));
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(first.Headers.GetValues("Registry-Version"), second.Headers.GetValues("Registry-Version"));
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("summary")]
    [InlineData("changes?since=0")]
    [InlineData("countries/FR/timeline")]
    public async Task After_any_change_a_view_has_another_tag(string path)
    {
        var before = await _app.Anonymous.GetAsync(path);

        await _app.CreateAsync("agencies", Some.Agency($"a-{Guid.NewGuid():n}"));

        var after = await _app.Anonymous.GetAsync(path, ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task A_record_keeps_its_tag_when_others_change()
    {
        var before = await _app.Anonymous.GetAsync("countries/FR");

        await _app.CreateAsync("agencies", Some.Agency($"a-{Guid.NewGuid():n}"));

        var after = await _app.Anonymous.GetAsync("countries/FR", ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
    }

    [Fact]
    public async Task The_tag_of_a_record_is_its_version()
    {
        var answer = await _app.Anonymous.GetAsync("countries/FR");
        var record = await answer.JsonAsync();

        Assert.Equal($"\"{record["version"]}\"", answer.Headers.ETag!.ToString());
        Assert.True(record.Version() <= long.Parse(Assert.Single(answer.Headers.GetValues("Registry-Version")), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_country_has_another_tag_whenever_a_step_with_it_is_added_changed_taken_away_or_brought_back()
    {
        await _app.CreateAsync("countries", Some.Country("JP"));
        var tags = new List<string> { await TagAsync() };

        var step = await _app.CreateAsync("partnerships", Some.Partnership("JP", "strategic", "2009-04-20"));
        tags.Add(await TagAsync());
        step = await (await _app.Admin.PatchJsonAsync("partnerships/jp-2009-04-20", new { level = "comprehensive" }, step.Version())).JsonAsync();
        tags.Add(await TagAsync());
        var changed = await _app.Anonymous.GetJsonAsync("countries/JP");
        await _app.Admin.DeleteAsync("partnerships/jp-2009-04-20", step.Version());
        tags.Add(await TagAsync());
        await _app.Admin.PostJsonAsync("partnerships/jp-2009-04-20/restore", "");
        tags.Add(await TagAsync());

        Assert.Equal(tags.Distinct(), tags);
        Assert.Equal("comprehensive", (string)changed["partnership"]!["level"]!);
        foreach (var old in tags.SkipLast(1))
            Assert.Equal(HttpStatusCode.OK, (await _app.Anonymous.GetAsync("countries/JP", ("If-None-Match", old))).StatusCode);

        async Task<string> TagAsync() => (await _app.Anonymous.GetAsync("countries/JP")).Headers.ETag!.ToString();
    }

    [Fact]
    public async Task Both_countries_have_another_tag_when_a_step_moves_from_one_to_the_other()
    {
        await _app.CreateAsync("countries", Some.Country("BG"));
        await _app.CreateAsync("countries", Some.Country("BE"));
        var step = await _app.CreateAsync("partnerships", Some.Partnership("BG", "strategic", "2015"));

        var moved = await (await _app.Admin.PatchJsonAsync("partnerships/bg-2015", new { countryId = "BE" }, step.Version())).JsonAsync();

        Assert.Equal(moved.Version(), (await _app.Anonymous.GetJsonAsync("countries/BG")).Version());
        Assert.Equal(moved.Version(), (await _app.Anonymous.GetJsonAsync("countries/BE")).Version());
        Assert.Equal("strategic", (string)(await _app.Anonymous.GetJsonAsync("countries/BE"))["partnership"]!["level"]!);
    }

    [Fact]
    public async Task Two_instances_behind_one_address_give_the_same_tags()
    {
        await using var other = await RegistryApp.StartAsync(_app);
        var address = _app.Root.Authority;

        foreach (var path in new[] { "countries/FR", "countries?id=FR&knownAt=1", "countries/FR/history", "codes" })
        {
            var tag = (await _app.Anonymous.GetAsync(path)).Headers.ETag!.ToString();
            Assert.Equal(HttpStatusCode.NotModified, (await other.Anonymous.GetAsync(path, ("If-None-Match", tag), ("Host", address))).StatusCode);
        }
    }

    [Fact]
    public async Task A_cached_answer_says_in_what_it_varies_and_to_whom_it_may_be_given()
    {
        var open = await _app.Anonymous.GetAsync("countries/FR", ("Accept-Language", "vi"));
        var closed = await _app.Reader.GetAsync("countries/FR");

        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language", "Authorization", "x-api-key"], open.Headers.Vary);
        Assert.Equal("no-cache", open.Headers.CacheControl!.ToString());
        Assert.True(closed.Headers.CacheControl!.Private);
        Assert.Equal(["vi"], open.Content.Headers.ContentLanguage);
        Assert.Equal("nosniff", Assert.Single(open.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Views_of_other_principals_languages_and_days_have_other_tags()
    {
        var tags = new[]
        {
            (await _app.Anonymous.GetAsync("countries?asOf=2020-01-01")).Headers.ETag,
            (await _app.Reader.GetAsync("countries?asOf=2020-01-01")).Headers.ETag,
            (await _app.Admin.GetAsync("countries?asOf=2020-01-01")).Headers.ETag,
            (await _app.Anonymous.GetAsync("countries?asOf=2020-01-01", ("Accept-Language", "ar"))).Headers.ETag,
            (await _app.Anonymous.GetAsync("countries?asOf=2020-01-02")).Headers.ETag,
            (await _app.Anonymous.GetAsync("countries?asOf=2020-01-01", ("Accept", "text/csv"))).Headers.ETag,
        };

        Assert.Equal(tags.Distinct(), tags);
    }

    public sealed class Registry : IAsyncLifetime
    {
        public RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App = await RegistryApp.StartAsync();
            await App.CreateAsync("countries", Some.Country("FR"));
            await App.CreateAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"));
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();
    }
}
