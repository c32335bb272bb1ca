using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Integration.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Relations.AccessKeys;

/// <summary>The list of principals with their rights, and when each was last seen.</summary>
public sealed class PrincipalsTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new(2026, 3, 31, 5, 40, 0, TimeSpan.Zero));
    private TokenIssuer _issuer = null!;
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync(_clock);
        _app = await RegistryApp.StartAsync(
            settings: [.. _issuer.Settings, .. RegistryApp.Key(3, "reporter-moit", "reporter", "moit"), "Access:Keys:3:ExpiresOn=2026-03-01"],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("agencies", Some.Agency("moit"));
        await _app.CreateAsync("agencies", Some.Agency("moc"));
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task It_has_the_keys_of_the_settings_and_of_the_registry_with_their_agencies()
    {
        await _app.Admin.PostJsonAsync("accessKeys", new { id = "moc-desk", owner = "Bình", roles = new[] { "reporter", "editor" }, agencyIds = new[] { "moit" }, expiresOn = "2026-12-31" });
        await _app.CreateAsync("agencyAccounts", new { id = "moc-account", agencyId = "moc", kind = "key", value = "moc-desk" });

        var list = await _app.Admin.GetJsonAsync("principals");

        Assert.Equal(
            ["dev-admin settings active", "dev-editor settings active", "dev-reader settings active", "moc-desk registry active", "reporter-moit settings expired"],
            list["items"]!.Select(item => $"{item["name"]} {item["origin"]} {item["state"]}"));
        var made = Named(list, "moc-desk");
        Assert.Equal(("Bình", "reporter editor", "moc moit", "2026-12-31"), ((string?)made["owner"], Joined(made["roles"]!), Joined(made["agencyIds"]!), (string?)made["expiresOn"]));
        Assert.Equal("moc-account key moc-desk moc True", string.Join(' ', list["mappings"]!.Single().Select(member => ((JProperty)member).Value)));
    }

    [Fact]
    public async Task It_tells_the_hour_in_which_each_was_used_last_and_whether_a_replaced_secret_still_is()
    {
        var old = (string)(await (await _app.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "An", roles = new[] { "reader" } })).JsonAsync(System.Net.HttpStatusCode.Created))["secret"]!;
        Assert.Null(Named(await _app.Admin.GetJsonAsync("principals"), "desk")["lastUsedAt"]);
        var fresh = (string)(await (await _app.Admin.PostJsonAsync("accessKeys/desk/rotate", "")).JsonAsync())["secret"]!;

        await UseAsync(old);
        await Eventually.IsSoAsync(async () => Named(await _app.Admin.GetJsonAsync("principals"), "desk")["formerSecretLastUsedAt"] is not null, "the use is noted");
        Assert.Null(Named(await _app.Admin.GetJsonAsync("principals"), "desk")["lastUsedAt"]);
        _clock.Now += TimeSpan.FromHours(2);
        await UseAsync(fresh);

        await Eventually.IsSoAsync(async () => Named(await _app.Admin.GetJsonAsync("principals"), "desk")["lastUsedAt"] is not null, "the use is noted");
        var desk = Named(await _app.Admin.GetJsonAsync("principals"), "desk");
        Assert.Equal(("2026-03-31T07:00:00Z", "2026-03-31T05:00:00Z"), ((string?)desk["lastUsedAt"], (string?)desk["formerSecretLastUsedAt"]));
    }

    [Fact]
    public async Task It_has_the_people_who_came_with_a_token_and_what_app_roles_give()
    {
        using var client = _app.Client(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", _issuer.Token(_issuer.Claims("Registry.Read", "Registry.Confidential")));
        await client.GetJsonAsync("countries");

        await Eventually.IsSoAsync(async () => (await _app.Admin.GetJsonAsync("principals"))["items"]!.Any(item => (string?)item["origin"] == "entra"), "the person is noted");

        var list = await _app.Admin.GetJsonAsync("principals");
        var person = list["items"]!.Last();
        Assert.Equal(("reader", true, "2026-03-31T05:00:00Z"), (Joined(person["roles"]!), (bool)person["confidential"]!, (string?)person["lastUsedAt"]));
        Assert.Contains("Registry.Admin admin", list["appRoles"]!.Select(role => $"{role["value"]} {role["role"]}"));
        Assert.Contains("Registry.Confidential ", list["appRoles"]!.Select(role => $"{role["value"]} {role["role"]}"));
    }

    [Fact]
    public async Task Noting_the_last_use_of_a_key_changes_no_version()
    {
        var version = await _app.VersionAsync();

        await UseAsync("dev-reader");
        await Eventually.IsSoAsync(async () => Named(await _app.Admin.GetJsonAsync("principals"), "dev-reader")["lastUsedAt"] is not null, "the use is noted");

        Assert.Equal(version, await _app.VersionAsync());
    }

    private async Task UseAsync(string key)
    {
        using var client = _app.Client(key);
        await client.GetJsonAsync("countries");
    }

    private static JToken Named(JObject list, string name) => list["items"]!.Single(item => (string?)item["name"] == name);

    private static string Joined(JToken list) => string.Join(' ', list.Select(item => (string)item!));
}
