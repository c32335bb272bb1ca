using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Backup;
using BangGiao.Integration.Support;
using BangGiao.Records.Backup;
using BangGiao.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Relations.AccessKeys;

/// <summary>Keys that administrators create over HTTP: their rights and their validity.</summary>
public sealed class AccessKeyTests : KeyScene
{
    [Theory]
    [InlineData("reader", false, "DE FR", HttpStatusCode.Forbidden)]
    [InlineData("editor", false, "DE FR", HttpStatusCode.Created)]
    [InlineData("editor", true, "DE FR JP", HttpStatusCode.Created)]
    [InlineData("reporter", false, "FR", HttpStatusCode.Forbidden)]
    public async Task A_key_opens_what_its_roles_allow_and_no_more(string role, bool confidential, string countries, HttpStatusCode writing)
    {
        var made = await MakeAsync(new { id = "desk", owner = "Nguyễn Văn An", roles = new[] { role }, confidential });
        using var client = App.Client((string)made["secret"]!);

        Assert.Equal(countries, string.Join(' ', (await client.GetJsonAsync("countries?sort=id"))["items"]!.Select(item => (string)item["id"]!)));
        Assert.Equal(writing, (await client.PostJsonAsync("agencies", Some.Agency("new"))).StatusCode);
        Assert.Equal(("desk", role), ((string?)(await client.GetJsonAsync("principal"))["name"], (string?)(await client.GetJsonAsync("principal"))["role"]));
        await client.GetAsync("accessKeys").RefusalAsync(HttpStatusCode.Forbidden);
        await client.GetAsync("principals").RefusalAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_change_made_with_a_key_is_logged_under_the_name_of_the_key()
    {
        using var client = App.Client(await SecretAsync("desk", "editor"));

        await client.PostJsonAsync("agencies", Some.Agency("new"));

        var change = (await App.Admin.GetJsonAsync("agencies/new/history"))["items"]!.Single();
        Assert.Equal(("desk", "key:desk"), ((string?)change["by"], (string?)change["credential"]));
    }

    [Fact]
    public async Task A_secret_stands_in_one_answer_and_its_hash_in_none()
    {
        var made = await App.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "An", roles = new[] { "editor" } });
        Assert.Equal("no-store", made.Headers.CacheControl?.ToString());
        var rotated = await (await App.Admin.PostJsonAsync("accessKeys/desk/rotate", "")).JsonAsync();
        string[] secrets = [(string)(await made.JsonAsync(HttpStatusCode.Created))["secret"]!, (string)rotated["secret"]!];
        using (var client = App.Client(secrets[1]))
            await client.GetAsync("countries?nothing=1");
        using (var client = App.Client(secrets[0] + "x"))
            await client.GetAsync("countries");

        var answers = new List<string>();
        foreach (var path in new[] { "accessKeys", "accessKeys?format=csv", "accessKeys/desk", "accessKeys/desk/history", "principals", "changes?since=0", "search?q=desk", "deleted/accessKeys", "integrity" })
            answers.Add(await App.Admin.GetStringAsync(path));
        var rows = new List<string>();
        await foreach (var row in App.Table.QueryAsync<Azure.Data.Tables.TableEntity>())
            rows.AddRange(row.Select(pair => $"{pair.Value}"));

        Assert.All(secrets, secret => Assert.DoesNotContain(answers.Concat(rows).Concat(Logged), text => text.Contains(secret, StringComparison.Ordinal)));
        Assert.All(secrets, secret => Assert.DoesNotContain(answers, text => text.Contains(KeySecret.HashOf(secret), StringComparison.Ordinal)));
        Assert.DoesNotContain(answers, text => text.Contains("ormerSecrets", StringComparison.Ordinal) || text.Contains("secretHash", StringComparison.Ordinal));
        Assert.Contains(rows, text => text.Contains(KeySecret.HashOf(secrets[1]), StringComparison.Ordinal));
        Assert.Equal(0, (int)(await App.Admin.GetJsonAsync($"accessKeys?q={KeySecret.HashOf(secrets[1])[..8]}"))["total"]!);
        Assert.NotEmpty(Logged);
    }

    [Fact]
    public async Task A_repeat_of_the_making_has_no_secret_and_makes_no_second_key()
    {
        var body = new { id = "desk", owner = "An", roles = new[] { "editor" } };
        var first = await (await App.Admin.PostJsonAsync("accessKeys", body, ("Idempotency-Key", "once"))).JsonAsync(HttpStatusCode.Created);

        var again = await (await App.Admin.PostJsonAsync("accessKeys", body, ("Idempotency-Key", "once"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(((long?)first["version"], (JToken?)null), ((long?)again["version"], again["secret"]));
        await App.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_open_until_the_overlap_is_over()
    {
        var old = await SecretAsync("desk", "editor");
        var rotated = await (await App.Admin.PostJsonAsync("accessKeys/desk/rotate?overlapHours=48", "")).JsonAsync();
        var fresh = (string)rotated["secret"]!;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(App, old), await TryAsync(App, fresh)));
        Assert.Equal(Clock.Now.AddHours(48), (DateTimeOffset)rotated["formerSecretUntil"]!);
        Clock.Now += TimeSpan.FromHours(48);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await TryAsync(App, old), await TryAsync(App, fresh)));
        using var client = App.Client(old);
        Assert.Contains("replaced by a newer one", (string)(await client.GetAsync("countries").RefusalAsync(HttpStatusCode.Unauthorized))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotation_whose_answer_was_lost_takes_nothing_from_the_secret_in_use_and_one_without_overlap_takes_all()
    {
        var used = await SecretAsync("desk", "editor");
        await App.Admin.PostJsonAsync("accessKeys/desk/rotate", "");
        var fresh = (string)(await (await App.Admin.PostJsonAsync("accessKeys/desk/rotate", "")).JsonAsync())["secret"]!;
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(App, used), await TryAsync(App, fresh)));

        var last = (string)(await (await App.Admin.PostJsonAsync("accessKeys/desk/rotate?overlapHours=0", "")).JsonAsync())["secret"]!;

        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await TryAsync(App, used), await TryAsync(App, fresh), await TryAsync(App, last)));
        Assert.Null((await App.Admin.GetJsonAsync("accessKeys/desk"))["formerSecretUntil"]);
        await App.Admin.PostJsonAsync("accessKeys/desk/rotate?overlapHours=721", "").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_on_any_instance_and_stays_revoked()
    {
        await using var other = await StartAsync(App);
        var secret = await SecretAsync("desk", "editor");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(App, secret), await TryAsync(other, secret)));

        var revoked = await (await other.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/desk", null)).JsonAsync();
        var again = await (await App.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/desk", null)).JsonAsync();

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await TryAsync(App, secret), await TryAsync(other, secret)));
        Assert.Equal(("revoked", (long?)revoked["version"]), ((string?)revoked["state"], (long?)again["version"]));
        await App.Admin.PostJsonAsync("accessKeys/desk/rotate", "").RefusalAsync(HttpStatusCode.Conflict);
        await App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { note = "x" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await App.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "An", roles = new[] { "editor" } }).RefusalAsync(HttpStatusCode.Conflict);
        var history = (await App.Admin.GetJsonAsync("accessKeys/desk/history"))["items"]!;
        Assert.Equal(["dev-admin revokedAt", "dev-admin "], history.Select(change => $"{change["by"]} {((JObject?)change["patch"])?["revokedAt"]?.Path.Split('.').Last()}"));
    }

    [Fact]
    public async Task A_key_ends_with_its_last_day_and_tells_of_it_two_weeks_before()
    {
        var secret = await SecretAsync("desk", "editor", new { expiresOn = "2026-04-20" });
        using var client = App.Client(secret);
        Assert.False((await client.GetAsync("countries")).Headers.Contains("Key-Expires"));

        Clock.Now = new(2026, 4, 20, 16, 59, 0, TimeSpan.Zero);
        Assert.Equal("2026-04-20T17:00:00Z", (await client.GetAsync("countries")).Headers.GetValues("Key-Expires").Single());
        Assert.Equal("2026-04-20T17:00:00Z", (string?)(await client.GetJsonAsync("principal"))["expiresAt"]);
        Clock.Now += TimeSpan.FromMinutes(1);

        Assert.Contains("has expired", (string)(await client.GetAsync("countries").RefusalAsync(HttpStatusCode.Unauthorized))["detail"]!, StringComparison.Ordinal);
        Assert.Equal("expired", (string?)(await App.Admin.GetJsonAsync("accessKeys/desk"))["state"]);
        await App.Admin.PostJsonAsync("accessKeys/desk/rotate", "").RefusalAsync(HttpStatusCode.Conflict);
        await (await App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { expiresOn = "2026-04-20" }, ("If-Match", "*"))).JsonAsync();
        await (await App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { expiresOn = "2026-05-31" }, ("If-Match", "*"))).JsonAsync();
        Assert.Equal(HttpStatusCode.OK, await TryAsync(App, secret));
    }

    [Fact]
    public async Task A_change_of_a_key_counts_from_the_next_request_on()
    {
        using var client = App.Client(await SecretAsync("desk", "editor"));
        Assert.Equal(HttpStatusCode.Created, (await client.PostJsonAsync("agencies", Some.Agency("one"))).StatusCode);

        await (await App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { roles = new[] { "reporter" }, agencyIds = new[] { "moit" } }, ("If-Match", "*"))).JsonAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostJsonAsync("agencies", Some.Agency("two"))).StatusCode);
        Assert.Equal(["moit"], (await client.GetJsonAsync("principal"))["agencyIds"]!.Select(id => (string)id!));
    }

    [Fact]
    public async Task Keys_are_there_after_a_restart_and_after_a_restore_into_another_registry()
    {
        using var archives = new ArchiveOnDisk();
        var (kept, revoked) = (await SecretAsync("kept", "editor"), await SecretAsync("revoked", "editor"));
        await App.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/revoked", null);
        await using var restarted = await StartAsync(App);
        await using var restored = await StartAsync();

        await restored.Services.GetRequiredService<Restores>().RestoreAsync([await archives.DownloadAsync(App)], _ => { }, CancellationToken.None);

        foreach (var app in new[] { restarted, restored })
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await TryAsync(app, kept), await TryAsync(app, revoked)));
    }
}
