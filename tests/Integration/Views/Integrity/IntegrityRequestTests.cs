using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Views.Integrity;

public sealed class IntegrityRequestTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData("integrity")]
    [InlineData("integrity/log.gapless")]
    public async Task An_anonymous_caller_may_not_ask(string path) =>
        await _app.Anonymous.GetAsync(path, []).RefusalAsync(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("integrity?dimension=complete", "dimension")]
    [InlineData("integrity?asOf=2025-01-01", "asOf")]
    [InlineData("integrity/log.gapless?limit=1", "limit")]
    [InlineData("integrity?lang=fr", "lang")]
    public async Task A_parameter_that_is_none_is_named(string path, string parameter) =>
        Assert.Equal([parameter], (await _app.Reader.GetAsync(path, []).RefusalAsync(HttpStatusCode.BadRequest)).Parameters());

    [Theory]
    [InlineData("log")]
    [InlineData("complete")]
    [InlineData("LOG.GAPLESS")]
    public async Task A_name_of_no_check_and_no_rule_is_not_found_and_the_names_are_told(string id)
    {
        var problem = await _app.Reader.GetAsync($"integrity/{id}", []).RefusalAsync(HttpStatusCode.NotFound);

        Assert.Contains("log.gapless, log.linked, log.chained, records.replay", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.EndsWith("shared.public, shared.source.", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "ltr", "The log has every change once", "Correct")]
    [InlineData("vi", "ltr", "Nhật ký có đủ mọi thay đổi, mỗi thay đổi một lần", "Đúng")]
    [InlineData("ar", "rtl", "سجل التغييرات يضم كل تغيير مرة واحدة", "صحيحة")]
    public async Task Titles_are_in_the_language_that_is_asked_for(string lang, string dir, string check, string dimension)
    {
        var report = await _app.Reader.GetJsonAsync($"integrity?lang={lang}");

        Assert.Equal((lang, dir, check, dimension), (
            (string)report["lang"]!, (string)report["dir"]!, (string)report["checks"]![0]!["title"]!, (string)report["quality"]!["dimensions"]![0]!["title"]!));
    }

    [Fact]
    public async Task Every_check_and_every_rule_has_a_list_of_its_own()
    {
        var report = await _app.Reader.GetJsonAsync("integrity");
        var listed = report["checks"]!.Concat(report["quality"]!["dimensions"]!.SelectMany(dimension => dimension["rules"]!)).ToList();

        Assert.Equal(8 + 20, listed.Count);
        foreach (var one in listed)
        {
            var alone = await _app.Reader.GetJsonAsync($"integrity/{one["id"]}");
            Assert.Equal((string)one["title"]!, (string)alone["title"]!);
            Assert.Equal((int)one["total"]!, alone["findings"]!.Count());
        }
    }

    [Fact]
    public async Task The_whole_shows_twenty_findings_of_a_list_and_the_list_all()
    {
        await using var app = await RegistryApp.StartAsync();
        for (var number = 0; number < 25; number++)
            await app.CreateAsync("agencies", Some.Agency($"agency-{number}"));

        var rule = (await app.Reader.GetJsonAsync("integrity")).Rule("correct.source");

        Assert.Equal((25, 20), ((int)rule["total"]!, rule["findings"]!.Count()));
        Assert.Equal(25, (await app.Reader.GetJsonAsync("integrity/correct.source"))["findings"]!.Count());
    }

    [Fact]
    public async Task An_empty_registry_passes_and_has_no_score()
    {
        await using var app = await RegistryApp.StartAsync();

        var report = await app.Reader.GetJsonAsync("integrity");

        Assert.Equal("passed", (string)report["status"]!);
        Assert.Equal(Newtonsoft.Json.Linq.JTokenType.Null, report["quality"]!["score"]!.Type);
        Assert.All(report["quality"]!["dimensions"]!, dimension => Assert.Equal(Newtonsoft.Json.Linq.JTokenType.Null, dimension["score"]!.Type));
    }
}
