using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Relations.AccessKeys;

/// <summary>The rights to manage keys, and invalid keys.</summary>
public sealed class AccessKeyRightsTests : KeyScene
{
    [Theory]
    [InlineData(null)]
    [InlineData("dev-reader")]
    [InlineData("dev-editor")]
    public async Task Only_an_administrator_has_to_do_with_keys(string? key)
    {
        await SecretAsync("desk", "editor");
        using var client = App.Client(key);
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

        await App.Admin.PutJsonAsync("accessKeys/other", body, ("If-None-Match", "*")).RefusalAsync(HttpStatusCode.MethodNotAllowed);
        await App.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.BadRequest);
        await App.Admin.PostJsonAsync("import/accessKeys", new[] { body }).RefusalAsync(HttpStatusCode.Conflict);
        await App.Admin.GetAsync("export/accessKeys").RefusalAsync(HttpStatusCode.Conflict);
        await App.Admin.PostJsonAsync("accessKeys/desk/restore?version=1", "").RefusalAsync(HttpStatusCode.MethodNotAllowed);
        await App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { secretHash = new string('0', 64) }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.BadRequest);
        await App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/desk", new { revokedAt = "2026-01-01T00:00:00Z" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"id":"a","owner":" ","roles":["editor"]}""", "/owner")]
    [InlineData("""{"id":"a","owner":"x","roles":[]}""", "/roles")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor","editor"]}""", "/roles")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor"],"agencyIds":["moit"]}""", "/agencyIds")]
    [InlineData("""{"id":"a","owner":"x","roles":["reporter"],"agencyIds":["none"]}""", "/agencyIds/0")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor"],"expiresOn":"2026-03-30"}""", "/expiresOn")]
    [InlineData("""{"id":"dev-editor","owner":"x","roles":["editor"]}""", "/id")]
    public async Task A_value_that_makes_no_sense_is_refused_at_its_place(string body, string pointer)
    {
        var problem = await App.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(pointer, (string?)problem["errors"]![0]!["pointer"]);
    }

    [Theory]
    [InlineData("""{"owner":"x","roles":["editor"]}""", "/id")]
    [InlineData("""{"id":"a","roles":["editor"]}""", "/owner")]
    [InlineData("""{"id":"a","owner":"x","roles":["public"]}""", "/roles/0")]
    [InlineData("""{"id":"a","owner":"x","roles":["editor"],"secret":"mine"}""", "/secret")]
    public async Task A_malformed_key_is_refused_at_its_place(string body, string pointer)
    {
        var problem = await App.Admin.PostJsonAsync("accessKeys", body).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(pointer, (string?)problem["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task Nobody_gives_away_more_sight_than_he_has()
    {
        await using var plain = await StartAsync(App, "Access:Keys:2:Confidential=false");
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
        await using var bare = await StartAsync(App, "Access:Keys:2:Role=reader");
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

        await (await App.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/first", null)).JsonAsync();
    }
}
