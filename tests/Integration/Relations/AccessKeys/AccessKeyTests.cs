using System.Collections.Concurrent;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Backup;
using BangGiao.Integration.Support;
using BangGiao.Records.Backup;
using BangGiao.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Relations.AccessKeys;

/// <summary>Keys that administrators make over HTTP: what they open, for how long, and who may do what with them.</summary>
public sealed class AccessKeyTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _logged = new();
    private readonly MovableClock _clock = new(new(2026, 3, 31, 5, 0, 0, TimeSpan.Zero));
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("moit"));
        foreach (var (id, classification) in new[] { ("FR", "public"), ("DE", "internal"), ("JP", "confidential") })
            await _app.CreateAsync("countries", Some.Country(id, classification: classification));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("reader", false, "DE FR", HttpStatusCode.Forbidden)]
    [InlineData("editor", false, "DE FR", HttpStatusCode.Created)]
    [InlineData("editor", true, "DE FR JP", HttpStatusCode.Created)]
    [InlineData("reporter", false, "FR", HttpStatusCode.Forbidden)]
    public async Task A_key_opens_what_its_roles_allow_and_no_more(string role, bool confidential, string countries, HttpStatusCode writing)
    {
        var made = await MakeAsync(new { id = "desk", owner = "Nguyễn Văn An", roles = new[] { role }, confidential });
        using var client = _app.Client((string)made["secret"]!);

        Assert.Equal(countries, string.Join(' ', (await client.GetJsonAsync("countries?sort=id"))["items"]!.Select(item => (string)item["id"]!)));
        Assert.Equal(writing, (await client.PostJsonAsync("agencies", Some.Agency("new"))).StatusCode);
        Assert.Equal(("desk", role), ((string?)(await client.GetJsonAsync("principal"))["name"], (string?)(await client.GetJsonAsync("principal"))["role"]));
        await client.GetAsync("accessKeys").RefusalAsync(HttpStatusCode.Forbidden);
        await client.GetAsync("principals").RefusalAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_written_with_a_key_is_logged_under_its_name()
    {
        using var client = _app.Client(await SecretAsync("desk", "editor"));

        await client.PostJsonAsync("agencies", Some.Agency("new"));

        var change = (await _app.Admin.GetJsonAsync("agencies/new/history"))["items"]!.Single();
        Assert.Equal(("desk", "key:desk"), ((string?)change["by"], (string?)change["credential"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dev-reader")]
    [InlineData("dev-editor")]
    public async Task Only_an_administrator_has_to_do_with_keys(string? key)
    {
        await SecretAsync("desk", "editor");
        using var client = _app.Client(key);
        var refused = key is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
        var body = new { id = "mine", owner = "Me", roles = new[] { "admin" } };

        await client.PostJsonAsync("accessKeys", body).RefusalAsync(refused);
        await client.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { note = "x" }, ("If-Match", "*")).RefusalAsync(refused);
        await client.SendJsonAsync(HttpMethod.Delete, "accessKeys/desk", null).RefusalAsync(refused);
        await client.PostJsonAsync("accessKeys/desk/rotate", "").RefusalAsync(refused);
        await client.GetAsync("principals").RefusalAsync(refused);
        foreach (var path in new[] { "accessKeys", "accessKeys/desk", "accessKeys/desk/history" })
            await client.GetAsync(path).RefusalAsync(HttpStatusCode.Forbidden);
        Assert.DoesNotContain("desk", await client.GetStringAsync("search?q=desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_written_by_no_other_request()
    {
        await SecretAsync("desk", "editor");
        var body = new { id = "other", owner = "x", roles = new[] { "admin" }, secretHash = new string('0', 64) };

        await _app.Admin.PutJsonAsync("accessKeys/other", body, ("If-None-Match", "*")).RefusalAsync(HttpStatusCode.MethodNotAllowed);
        await _app.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.BadRequest);
        await _app.Admin.PostJsonAsync("import/accessKeys", new[] { body }).RefusalAsync(HttpStatusCode.Conflict);
        await _app.Admin.GetAsync("export/accessKeys").RefusalAsync(HttpStatusCode.Conflict);
        await _app.Admin.PostJsonAsync("accessKeys/desk/restore?version=1", "").RefusalAsync(HttpStatusCode.MethodNotAllowed);
        await _app.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { secretHash = new string('0', 64) }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.BadRequest);
        await _app.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { revokedAt = "2026-01-01T00:00:00Z" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_secret_stands_in_one_answer_and_its_hash_in_none()
    {
        var made = await _app.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "An", roles = new[] { "editor" } });
        Assert.Equal("no-store", made.Headers.CacheControl?.ToString());
        var rotated = await (await _app.Admin.PostJsonAsync("accessKeys/desk/rotate", "")).JsonAsync();
        string[] secrets = [(string)(await made.JsonAsync(HttpStatusCode.Created))["secret"]!, (string)rotated["secret"]!];
        using (var client = _app.Client(secrets[1]))
            await client.GetAsync("countries?nothing=1");
        using (var client = _app.Client(secrets[0] + "x"))
            await client.GetAsync("countries");

        var answers = new List<string>();
        foreach (var path in new[] { "accessKeys", "accessKeys?format=csv", "accessKeys/desk", "accessKeys/desk/history", "principals", "changes?since=0", "search?q=desk", "deleted/accessKeys", "integrity" })
            answers.Add(await _app.Admin.GetStringAsync(path));
        var rows = new List<string>();
        await foreach (var row in _app.Table.QueryAsync<Azure.Data.Tables.TableEntity>())
            rows.AddRange(row.Select(pair => $"{pair.Value}"));

        Assert.All(secrets, secret => Assert.DoesNotContain(answers.Concat(rows).Concat(_logged), text => text.Contains(secret, StringComparison.Ordinal)));
        Assert.All(secrets, secret => Assert.DoesNotContain(answers, text => text.Contains(KeySecret.HashOf(secret), StringComparison.Ordinal)));
        Assert.DoesNotContain(answers, text => text.Contains("ormerSecrets", StringComparison.Ordinal) || text.Contains("secretHash", StringComparison.Ordinal));
        Assert.Contains(rows, text => text.Contains(KeySecret.HashOf(secrets[1]), StringComparison.Ordinal));
        Assert.Equal(0, (int)(await _app.Admin.GetJsonAsync($"accessKeys?q={KeySecret.HashOf(secrets[1])[..8]}"))["total"]!);
        Assert.NotEmpty(_logged);
    }

    [Fact]
    public async Task A_repeat_of_the_making_has_no_secret_and_makes_no_second_key()
    {
        var body = new { id = "desk", owner = "An", roles = new[] { "editor" } };
        var first = await (await _app.Admin.PostJsonAsync("accessKeys", body, ("Idempotency-Key", "once"))).JsonAsync(HttpStatusCode.Created);

        var again = await (await _app.Admin.PostJsonAsync("accessKeys", body, ("Idempotency-Key", "once"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(((long?)first["version"], (JToken?)null), ((long?)again["version"], again["secret"]));
        await _app.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_open_until_the_overlap_is_over()
    {
        var old = await SecretAsync("desk", "editor");
        var rotated = await (await _app.Admin.PostJsonAsync("accessKeys/desk/rotate?overlapHours=48", "")).JsonAsync();
        var fresh = (string)rotated["secret"]!;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(_app, old), await TryAsync(_app, fresh)));
        Assert.Equal(_clock.Now.AddHours(48), (DateTimeOffset)rotated["formerSecretUntil"]!);
        _clock.Now += TimeSpan.FromHours(48);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await TryAsync(_app, old), await TryAsync(_app, fresh)));
        using var client = _app.Client(old);
        Assert.Contains("replaced by a newer one", (string)(await client.GetAsync("countries").RefusalAsync(HttpStatusCode.Unauthorized))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotation_whose_answer_was_lost_takes_nothing_from_the_secret_in_use_and_one_without_overlap_takes_all()
    {
        var used = await SecretAsync("desk", "editor");
        await _app.Admin.PostJsonAsync("accessKeys/desk/rotate", "");
        var fresh = (string)(await (await _app.Admin.PostJsonAsync("accessKeys/desk/rotate", "")).JsonAsync())["secret"]!;
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(_app, used), await TryAsync(_app, fresh)));

        var last = (string)(await (await _app.Admin.PostJsonAsync("accessKeys/desk/rotate?overlapHours=0", "")).JsonAsync())["secret"]!;

        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await TryAsync(_app, used), await TryAsync(_app, fresh), await TryAsync(_app, last)));
        Assert.Null((await _app.Admin.GetJsonAsync("accessKeys/desk"))["formerSecretUntil"]);
        await _app.Admin.PostJsonAsync("accessKeys/desk/rotate?overlapHours=721", "").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_on_any_instance_and_stays_revoked()
    {
        await using var other = await StartAsync(_app);
        var secret = await SecretAsync("desk", "editor");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(_app, secret), await TryAsync(other, secret)));

        var revoked = await (await other.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/desk", null)).JsonAsync();
        var again = await (await _app.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/desk", null)).JsonAsync();

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await TryAsync(_app, secret), await TryAsync(other, secret)));
        Assert.Equal(("revoked", (long?)revoked["version"]), ((string?)revoked["state"], (long?)again["version"]));
        await _app.Admin.PostJsonAsync("accessKeys/desk/rotate", "").RefusalAsync(HttpStatusCode.Conflict);
        await _app.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { note = "x" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await _app.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "An", roles = new[] { "editor" } }).RefusalAsync(HttpStatusCode.Conflict);
        var history = (await _app.Admin.GetJsonAsync("accessKeys/desk/history"))["items"]!;
        Assert.Equal(["dev-admin revokedAt", "dev-admin "], history.Select(change => $"{change["by"]} {((JObject?)change["patch"])?["revokedAt"]?.Path.Split('.').Last()}"));
    }

    [Fact]
    public async Task A_key_ends_with_its_last_day_and_tells_of_it_two_weeks_before()
    {
        var secret = await SecretAsync("desk", "editor", new { expiresOn = "2026-04-20" });
        using var client = _app.Client(secret);
        Assert.False((await client.GetAsync("countries")).Headers.Contains("Key-Expires"));

        _clock.Now = new(2026, 4, 20, 16, 59, 0, TimeSpan.Zero);
        Assert.Equal("2026-04-20T17:00:00Z", (await client.GetAsync("countries")).Headers.GetValues("Key-Expires").Single());
        Assert.Equal("2026-04-20T17:00:00Z", (string?)(await client.GetJsonAsync("principal"))["expiresAt"]);
        _clock.Now += TimeSpan.FromMinutes(1);

        Assert.Contains("has expired", (string)(await client.GetAsync("countries").RefusalAsync(HttpStatusCode.Unauthorized))["detail"]!, StringComparison.Ordinal);
        Assert.Equal("expired", (string?)(await _app.Admin.GetJsonAsync("accessKeys/desk"))["state"]);
        await _app.Admin.PostJsonAsync("accessKeys/desk/rotate", "").RefusalAsync(HttpStatusCode.Conflict);
        await (await _app.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { expiresOn = "2026-04-20" }, ("If-Match", "*"))).JsonAsync();
        await (await _app.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { expiresOn = "2026-05-31" }, ("If-Match", "*"))).JsonAsync();
        Assert.Equal(HttpStatusCode.OK, await TryAsync(_app, secret));
    }

    [Fact]
    public async Task A_change_of_a_key_counts_from_the_next_request_on()
    {
        using var client = _app.Client(await SecretAsync("desk", "editor"));
        Assert.Equal(HttpStatusCode.Created, (await client.PostJsonAsync("agencies", Some.Agency("one"))).StatusCode);

        await (await _app.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { roles = new[] { "reporter" }, agencyIds = new[] { "moit" } }, ("If-Match", "*"))).JsonAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostJsonAsync("agencies", Some.Agency("two"))).StatusCode);
        Assert.Equal(["moit"], (await client.GetJsonAsync("principal"))["agencyIds"]!.Select(id => (string)id!));
    }

    [Theory]
    [InlineData("""{"id":"a","owner":" ","roles":["editor"]}""", "/owner")]
    [InlineData("""{"id":"a","owner":"x","roles":[]}""", "/roles")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor","editor"]}""", "/roles")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor"],"agencyIds":["moit"]}""", "/agencyIds")]
    [InlineData("""{"id":"a","owner":"x","roles":["reporter"],"agencyIds":["none"]}""", "/agencyIds/0")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor"],"expiresOn":"2026-03-30"}""", "/expiresOn")]
    [InlineData("""{"id":"dev-editor","owner":"x","roles":["editor"]}""", "/id")]
    public async Task What_makes_no_sense_is_refused_at_its_place(string body, string pointer)
    {
        var problem = await _app.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(pointer, (string?)problem["errors"]![0]!["pointer"]);
    }

    [Theory]
    [InlineData("""{"owner":"x","roles":["editor"]}""", "/id")]
    [InlineData("""{"id":"a","roles":["editor"]}""", "/owner")]
    [InlineData("""{"id":"a","owner":"x","roles":["public"]}""", "/roles/0")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor"],"secret":"mine"}""", "/secret")]
    public async Task What_is_no_key_is_refused_at_its_place(string body, string pointer)
    {
        var problem = await _app.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(pointer, (string?)problem["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task Nobody_gives_away_more_sight_than_he_has()
    {
        await using var plain = await StartAsync(_app, "Access:Keys:2:Confidential=false");
        await SecretAsync("secret-desk", "editor", new { confidential = true });

        await plain.Admin.PostJsonAsync("accessKeys", new { id = "mine", owner = "x", roles = new[] { "editor" }, confidential = true }).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await plain.Admin.PostJsonAsync("accessKeys/secret-desk/rotate", "").RefusalAsync(HttpStatusCode.Forbidden);
        await plain.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/secret-desk", new { expiresOn = "2099-01-01" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await (await plain.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/secret-desk", null)).JsonAsync();
    }

    [Fact]
    public async Task The_last_key_that_administers_is_neither_revoked_nor_lowered()
    {
        var first = await SecretAsync("first", "admin");
        await using var bare = await StartAsync(_app, "Access:Keys:2:Role=reader");
        using var admin = bare.Client(first);
        await admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/first", null).RefusalAsync(HttpStatusCode.Conflict);
        await admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/first", new { roles = new[] { "editor" } }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        await admin.PostJsonAsync("accessKeys", new { id = "second", owner = "Bình", roles = new[] { "admin" } });

        await (await admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/first", null)).JsonAsync();
        await admin.GetAsync("accessKeys").RefusalAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Where_a_key_of_the_settings_administers_every_other_key_may_go()
    {
        await SecretAsync("first", "admin");

        await (await _app.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/first", null)).JsonAsync();
    }

    [Fact]
    public async Task Keys_are_there_after_a_restart_and_after_a_restore_into_another_registry()
    {
        using var archives = new ArchiveOnDisk();
        var (kept, revoked) = (await SecretAsync("kept", "editor"), await SecretAsync("revoked", "editor"));
        await _app.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/revoked", null);
        await using var restarted = await StartAsync(_app);
        await using var restored = await StartAsync();

        await restored.Services.GetRequiredService<Restores>().RestoreAsync([await archives.DownloadAsync(_app)], _ => { }, CancellationToken.None);

        foreach (var app in new[] { restarted, restored })
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await TryAsync(app, kept), await TryAsync(app, revoked)));
    }

    private Task<RegistryApp> StartAsync(RegistryApp? on = null, params string[] settings) => RegistryApp.StartAsync(on, settings, builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<ILoggerProvider>(_ => new LoggedLines(_logged));
    });

    private async Task<JObject> MakeAsync(object key) => await (await _app.Admin.PostJsonAsync("accessKeys", key)).JsonAsync(HttpStatusCode.Created);

    private async Task<string> SecretAsync(string id, string role, object? more = null)
    {
        var key = JObject.FromObject(new { id, owner = "Nguyễn Văn An", roles = new[] { role } });
        key.Merge(JObject.FromObject(more ?? new { }));
        return (string)(await MakeAsync(key.ToString()))["secret"]!;
    }

    private static async Task<HttpStatusCode> TryAsync(RegistryApp app, string secret)
    {
        using var client = app.Client(secret);
        return (await client.GetAsync("countries")).StatusCode;
    }
}
