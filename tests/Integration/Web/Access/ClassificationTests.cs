using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>France is public with a confidential step beside a public one; Germany is internal, Japan confidential.</summary>
public sealed class ClassificationTests(ClassificationTests.Registry registry) : IClassFixture<ClassificationTests.Registry>
{
    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData("countries?sort=id", "FR", "DE FR", "DE FR JP")]
    [InlineData("countries?sort=id&q=country", "FR", "DE FR", "DE FR JP")]
    [InlineData("countries?sort=id&country=DE,JP", "", "DE", "DE JP")]
    [InlineData("countries?sort=id&classification=confidential", "", "", "JP")]
    [InlineData("countries?sort=id&status=established&asOf=2025-01-01", "FR", "DE FR", "DE FR JP")]
    [InlineData("partnerships?sort=id", "fr-2013", "fr-2013", "fr-2013 fr-2024 jp-2020")]
    public async Task A_list_has_what_its_reader_may_see(string path, string anonymous, string reader, string admin)
    {
        foreach (var (client, expected) in new[] { (_app.Anonymous, anonymous), (_app.Reader, reader), (_app.Editor, reader), (_app.Admin, admin) })
        {
            var list = await client.GetJsonAsync(path);
            Assert.Equal(expected, string.Join(' ', list.Ids()));
            Assert.Equal(list.Ids().Count, (int)list["total"]!);
        }
    }

    [Theory]
    [InlineData("countries/JP")]
    [InlineData("countries/JP/history")]
    [InlineData("countries/JP/timeline")]
    [InlineData("countries/JP?knownAt=4")]
    [InlineData("partnerships/fr-2024")]
    [InlineData("partnerships/fr-2024/history")]
    [InlineData("partnerships/deleted-step")]
    [InlineData("partnerships/deleted-step/history")]
    public async Task A_hidden_record_is_answered_like_one_that_does_not_exist(string path)
    {
        var key = string.Join('/', path.Split('?')[0].Split('/').Take(2));

        foreach (var client in new[] { _app.Anonymous, _app.Reader, _app.Editor })
        {
            var problem = await client.GetAsync(path).RefusalAsync(HttpStatusCode.NotFound);
            Assert.Equal($"The record {key} does not exist.", (string)problem["detail"]!);
            Assert.DoesNotContain("currentVersion", problem.Properties().Select(member => member.Name));
        }
    }

    [Fact]
    public async Task Derived_fields_follow_from_the_records_that_the_caller_sees()
    {
        Assert.Equal("fr-2013", (string)(await _app.Editor.GetJsonAsync("countries/FR?asOf=2025-01-01"))["partnership"]!["id"]!);
        Assert.Equal("fr-2024", (string)(await _app.Admin.GetJsonAsync("countries/FR?asOf=2025-01-01"))["partnership"]!["id"]!);
        Assert.Empty((await _app.Editor.GetJsonAsync("countries?level=comprehensive_strategic&asOf=2025-01-01")).Ids());
        Assert.Equal("in_effect", (string)(await _app.Editor.GetJsonAsync("partnerships/fr-2013?asOf=2025-01-01"))["status"]!);
        Assert.Equal("superseded", (string)(await _app.Admin.GetJsonAsync("partnerships/fr-2013?asOf=2025-01-01"))["status"]!);
    }

    [Fact]
    public async Task Figures_count_what_is_seen()
    {
        foreach (var (client, countries, frameworks) in new[] { (_app.Anonymous, 1, 1), (_app.Editor, 2, 1), (_app.Admin, 3, 2) })
        {
            var summary = await client.GetJsonAsync("summary?asOf=2025-01-01");
            Assert.Equal((countries, frameworks), ((int)summary["relations"]!["countries"]!, (int)summary["frameworks"]!["countries"]!));
        }
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("changes?since=0")]
    [InlineData("countries/FR/timeline")]
    [InlineData("countries?format=csv&limit=500")]
    [InlineData("partnerships?format=csv")]
    [InlineData("countries?knownAt=4")]
    [InlineData("partnerships?knownAt=6")]
    public async Task No_answer_says_a_word_of_what_is_hidden(string path)
    {
        // Ids of requests may have two letters of a country within them.
        Assert.DoesNotMatch(@"\bJP\b|jp-2020|fr-2024|deleted-step|secret", await _app.Editor.GetStringAsync(path));
        Assert.DoesNotMatch(@"\b(DE|JP)\b|jp-2020|fr-2024|deleted-step|secret", await _app.Anonymous.GetStringAsync(path));
        Assert.Matches(@"\bJP\b|fr-2024", await _app.Admin.GetStringAsync(path));
    }

    [Fact]
    public async Task Somebody_who_may_not_see_what_is_confidential_may_not_write_it()
    {
        var before = await _app.VersionAsync();

        await _app.Editor.PostJsonAsync("countries", Some.Country("XX", classification: "confidential")).RefusalAsync(HttpStatusCode.Forbidden);
        await _app.Editor.SendJsonAsync(HttpMethod.Patch, "countries/FR", new { classification = "confidential" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.Forbidden);
        await _app.Editor.PutJsonAsync("countries/XX", Some.Country("XX", classification: "confidential"), ("If-None-Match", "*")).RefusalAsync(HttpStatusCode.Forbidden);

        Assert.Equal(before, await _app.VersionAsync());
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_record_may_not_change_it()
    {
        await _app.Editor.SendJsonAsync(HttpMethod.Patch, "countries/JP", new { desk = "a" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.PutJsonAsync("countries/JP", Some.Country("JP"), ("If-Match", "*")).RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.SendJsonAsync(HttpMethod.Delete, "countries/JP", null, ("If-Match", "*")).RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.PostJsonAsync("countries/JP/restore?version=3", "").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.PostJsonAsync("partnerships/deleted-step/restore", "").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.PostJsonAsync("partnerships", Some.Partnership("JP", "special", "2022")).RefusalAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_hidden_record_keeps_its_id_and_tells_no_version()
    {
        var create = await _app.Editor.PostJsonAsync("countries", Some.Country("JP")).RefusalAsync(HttpStatusCode.Conflict);
        var replace = await _app.Editor.PutJsonAsync("countries/JP", Some.Country("JP"), ("If-None-Match", "*")).RefusalAsync(HttpStatusCode.Conflict);

        Assert.All([create, replace], problem => Assert.DoesNotContain("currentVersion", problem.Properties().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_record_that_a_hidden_one_names_is_not_deleted_and_the_hidden_one_is_not_listed()
    {
        var country = await _app.CreateAsync("countries", Some.Country("KR"));
        await _app.CreateAsync("partnerships", new { id = "kr-hidden", countryId = "KR", level = "special", effectiveOn = "2024", classification = "confidential" });

        var problem = await _app.Editor.SendJsonAsync(HttpMethod.Delete, "countries/KR", null, ("If-Match", "*")).RefusalAsync(HttpStatusCode.Conflict);

        Assert.DoesNotContain("kr-hidden", problem.ToString(), StringComparison.Ordinal);
        await _app.Admin.SendJsonAsync(HttpMethod.Delete, "partnerships/kr-hidden", null, ("If-Match", "*"));
        await _app.Admin.SendJsonAsync(HttpMethod.Delete, $"countries/{country["id"]}", null, ("If-Match", "*"));
    }

    public sealed class Registry : IAsyncLifetime
    {
        public RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App = await RegistryApp.StartAsync();
            await App.CreateAsync("countries", Some.Country("FR"));
            await App.CreateAsync("countries", Some.Country("DE", classification: "internal"));
            await App.CreateAsync("countries", Some.Country("JP", classification: "confidential", en: "Country of the secret"));
            await StepAsync("fr-2013", "FR", "strategic", "2013", "public");
            await StepAsync("fr-2024", "FR", "comprehensive_strategic", "2024", "confidential");
            await StepAsync("jp-2020", "JP", "strategic", "2020", "confidential");
            var deleted = await StepAsync("deleted-step", "FR", "special", "1990", "confidential");
            await App.Admin.DeleteAsync("partnerships/deleted-step", deleted.Version());
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();

        private Task<JObject> StepAsync(string id, string countryId, string level, string effectiveOn, string classification) =>
            App.CreateAsync("partnerships", new { id, countryId, level, effectiveOn, classification });
    }
}
