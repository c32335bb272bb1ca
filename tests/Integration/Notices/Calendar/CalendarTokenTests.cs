using System.Collections.Concurrent;
using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Calendar;

public sealed class CalendarTokenTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _logged = new();
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: ["Registry:PublicRead=false"], adapt: builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<ILoggerProvider>(_ => new LoggedLines(_logged));
        });
        foreach (var (id, classification) in new[] { ("FR", "public"), ("DE", "internal"), ("JP", "confidential") })
            await (await _app.Admin.PostJsonAsync("countries", Some.Country(id, classification: classification))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Without_a_token_or_a_key_there_is_no_feed() =>
        await (await _app.Anonymous.GetAsync("calendar.ics")).ProblemAsync(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData(null, "FR")]
    [InlineData("public", "FR")]
    [InlineData("internal", "DE FR")]
    public async Task A_token_shows_what_it_was_cleared_for(string? clearance, string countries)
    {
        var token = await MakeAsync(_app.Editor, clearance);

        var feed = await FeedAsync(token);

        Assert.Equal(countries, string.Join(' ', CountriesIn(feed)));
    }

    [Fact]
    public async Task Only_somebody_who_sees_what_is_confidential_makes_a_token_for_it()
    {
        var refused = await (await _app.Editor.PostJsonAsync("calendarTokens", new { name = "phone", clearance = "confidential" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var token = await MakeAsync(_app.Admin, "confidential");

        Assert.Equal("/clearance", (string)refused["errors"]![0]!["pointer"]!);
        Assert.Equal("DE FR JP", string.Join(' ', CountriesIn(await FeedAsync(token))));
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_makes_no_second_token_and_shows_the_first_no_more()
    {
        var first = await (await _app.Editor.SendAsync(Request())).JsonAsync(HttpStatusCode.Created);

        var again = await (await _app.Editor.SendAsync(Request())).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(((string?)first["id"], (JToken?)null), ((string?)again["id"], again["token"]));
        Assert.Single((await _app.Editor.GetJsonAsync("calendarTokens"))["items"]!);
        Assert.NotEmpty(await FeedAsync((string)first["token"]!));

        static HttpRequestMessage Request() => new(HttpMethod.Post, "calendarTokens")
        {
            Headers = { { "Idempotency-Key", "ministers-phone" } },
            Content = new StringContent("""{"name":"phone"}""", System.Text.Encoding.UTF8, "application/json"),
        };
    }

    [Fact]
    public async Task A_token_that_was_revoked_opens_nothing_at_once_and_its_record_stays()
    {
        var made = await (await _app.Editor.PostJsonAsync("calendarTokens", new { name = "phone" })).JsonAsync(HttpStatusCode.Created);
        Assert.NotEmpty(await FeedAsync((string)made["token"]!));

        var revoked = await (await _app.Editor.DeleteAsync($"calendarTokens/{made["id"]}")).JsonAsync();

        await (await _app.Anonymous.GetAsync($"calendar.ics?token={made["token"]}")).ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.NotNull(revoked["revokedAt"]);
        var kept = (await _app.Editor.GetJsonAsync("calendarTokens?revoked=true"))["items"]!.Single();
        Assert.Equal("phone dev-editor", $"{kept["name"]} {kept["createdBy"]}");
    }

    [Fact]
    public async Task A_token_opens_the_calendar_and_nothing_else()
    {
        var token = await MakeAsync(_app.Admin, "confidential");

        await (await _app.Anonymous.GetAsync($"countries?token={token}")).ProblemAsync(HttpStatusCode.Unauthorized);
        await (await _app.Anonymous.GetAsync($"anniversaries?token={token}")).ProblemAsync(HttpStatusCode.Unauthorized);
        await (await _app.Anonymous.DeleteAsync($"countries/FR?token={token}")).ProblemAsync(HttpStatusCode.Unauthorized);
        using var asKey = _app.Client(token);
        await (await asKey.GetAsync("calendar.ics")).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_stands_in_no_answer_but_its_first_in_no_log_and_not_in_storage()
    {
        var made = await (await _app.Editor.PostJsonAsync("calendarTokens", new { name = "phone" })).JsonAsync(HttpStatusCode.Created);
        var token = (string)made["token"]!;

        var answers = new List<string> { await FeedAsync(token) };
        foreach (var path in new[] { $"calendar.ics?token={token}&from=1", $"calendar.ics?token={token}x", $"calendar.ics?token={token}&token={token}", $"nothing?token={token}" })
            answers.Add(await (await _app.Anonymous.GetAsync(path)).Content.ReadAsStringAsync());
        foreach (var path in new[] { "calendarTokens", $"calendarTokens/{made["id"]}", $"calendarTokens/{made["id"]}/history", "changes?since=0" })
            answers.Add(await _app.Admin.GetStringAsync(path));
        var rows = new List<string>();
        await foreach (var row in _app.Table.QueryAsync<Azure.Data.Tables.TableEntity>())
            rows.AddRange(row.Select(pair => $"{pair.Value}"));

        Assert.All(answers.Concat(rows).Concat(_logged), text => Assert.DoesNotContain(token, text, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.DoesNotContain("sha256", answer, StringComparison.Ordinal));
        Assert.NotEmpty(_logged);
    }

    [Fact]
    public async Task Readers_see_no_tokens_and_nobody_writes_them_otherwise()
    {
        await MakeAsync(_app.Editor, null);

        await (await _app.Reader.GetAsync("calendarTokens")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Reader.PostJsonAsync("calendarTokens", new { name = "phone" })).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Admin.PutJsonAsync("calendarTokens/mine", new { name = "phone", sha256 = new string('0', 64) }, ("If-None-Match", "*"))).ProblemAsync(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("""{"clearance":"public"}""", "/name")]
    [InlineData("""{"name":"a","sha256":"b"}""", "/sha256")]
    [InlineData("""{"name":"a","clearance":"secret"}""", "/clearance")]
    public async Task A_body_at_fault_is_told_where(string body, string pointer)
    {
        var problem = await (await _app.Editor.PostJsonAsync("calendarTokens", body)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(pointer, (string)problem["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task A_corrected_record_moves_its_event_and_raises_its_sequence()
    {
        var token = await MakeAsync(_app.Editor, null);
        var before = (await FeedParser.IcalJsAsync(System.Text.Encoding.UTF8.GetBytes(await FeedAsync(token)))).Events;
        var version = (long)(await _app.Editor.GetJsonAsync("countries/FR"))["version"]!;

        await (await _app.Editor.PatchJsonAsync("countries/FR", new { relations = new { events = new[] { new { @event = "established", on = "1973-04-21" } } } }, version)).JsonAsync();

        var after = (await FeedParser.IcalJsAsync(System.Text.Encoding.UTF8.GetBytes(await FeedAsync(token)))).Events;
        Assert.Equal(before.Select(read => (string)read["uid"]!), after.Select(read => (string)read["uid"]!));
        Assert.All(before.Zip(after), pair => Assert.True((long)pair.First["sequence"]! < (long)pair.Second["sequence"]!));
        Assert.All(after, read => Assert.EndsWith("-04-21", (string)read["start"]!, StringComparison.Ordinal));
    }

    private static async Task<string> MakeAsync(HttpClient client, string? clearance)
    {
        var body = new JObject { ["name"] = "phone" };
        if (clearance is not null)
            body["clearance"] = clearance;
        return (string)(await (await client.PostJsonAsync("calendarTokens", body.ToString())).JsonAsync(HttpStatusCode.Created))["token"]!;
    }

    private async Task<string> FeedAsync(string token)
    {
        var answer = await _app.Anonymous.GetAsync($"calendar.ics?token={token}&class=round,five,other");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> CountriesIn(string feed) => feed.Split("\r\n")
        .Where(line => line.StartsWith("UID:relations.established.countries.", StringComparison.Ordinal))
        .Select(line => line.Split('.')[3])
        .Distinct()
        .Order(StringComparer.Ordinal);
}
