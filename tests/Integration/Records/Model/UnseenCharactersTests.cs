using System.Net;
using System.Text;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Model;

/// <summary>No text comes into the registry with characters that nobody sees and that change what people read.</summary>
public sealed class UnseenCharactersTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private const string Turned = "Treaty\u202Eytaert";

    private readonly RegistryApp _app = registry.App;

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "countries", """{"id":"XA","name":{"en":"%"},"kind":"state"}""", "/name/en" },
        { "agencies", """{"id":"turned","name":{"ar":"%"},"kind":"ministry"}""", "/name/ar" },
        { "agencies", """{"id":"turned","name":{"en":"A"},"kind":"ministry","tags":["good","%"]}""", "/tags/1" },
        { "agencies", """{"id":"turned","name":{"en":"A"},"kind":"ministry","source":{"note":"%"}}""", "/source/note" },
        { "documents", """{"title":{"en":"A"},"type":"policy_brief","authors":["%"]}""", "/authors/0" },
        { "subscriptions", """{"title":{"en":"%"},"channel":"queue","target":"a-queue"}""", "/title/en" },
        { "calendarTokens", """{"name":"%","clearance":"public"}""", "/name" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_text_of_a_record_that_turns_its_letters_around_is_refused(string collection, string body, string pointer)
    {
        var problem = await _app.Admin.PostJsonAsync(collection, body.Replace("%", Turned, StringComparison.Ordinal)).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal([pointer], problem.Pointers());
        Assert.Equal("must not contain the change of text direction U+202E", problem.OnlyDetail());
    }

    [Fact]
    public async Task A_change_of_a_text_is_checked_too()
    {
        var made = await _app.CreateAsync("agencies", new { id = registry.NewAgencyId(), name = new { en = "A" }, kind = "ministry" });

        var problem = await _app.Admin.PatchJsonAsync($"agencies/{made["id"]}", new { name = new { en = "a\u001Bb" } }, made.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/name/en"], problem.Pointers());
    }

    [Fact]
    public async Task A_row_of_an_import_is_named_by_its_line()
    {
        using var csv = new StringContent($"id,name.en,kind\r\ngood,A,ministry\r\nturned,{Turned},ministry\r\n", Encoding.UTF8, "text/csv");

        var report = await (await _app.Admin.PostAsync("import/agencies?dryRun=true", csv)).JsonAsync();

        var error = Assert.Single(report["errors"]!);
        Assert.Equal((3, "name.en"), ((int)error["line"]!, (string)error["field"]!));
    }

    [Fact]
    public async Task A_note_keeps_its_lines_and_an_Arabic_text_its_marks()
    {
        var made = await _app.CreateAsync("agencies", new
        {
            id = registry.NewAgencyId(),
            kind = "ministry",
            name = new { ar = "وزارة (2013)\u200F" },
            source = new { note = "one\r\ntwo" },
        });

        Assert.Equal("وزارة (2013)\u200F", (string)made["name"]!["ar"]!);
        Assert.Equal("one\r\ntwo", (string)made["source"]!["note"]!);
    }

    [Theory]
    [InlineData("annex\u2067fdp.exe")]
    [InlineData("annex\u202Afdp.exe")]
    public async Task The_name_of_a_file_is_a_text_too(string name)
    {
        var made = await _app.CreateAsync("agencies", new { id = registry.NewAgencyId(), name = new { en = "A" }, kind = "ministry" });

        var answer = await _app.Admin.PostJsonAsync($"agencies/{made["id"]}/uploads", new JObject { ["name"] = name, ["size"] = 10 }.ToString());

        var problem = await answer.JsonAsync(answer.StatusCode);
        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Contains("changes of text direction", problem.OnlyDetail(), StringComparison.Ordinal);
    }
}
