using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Papers;

/// <summary>Papers in PDF, made by LibreOffice.</summary>
[Collection(ShippedData.Name)]
public sealed class PdfTests(ShippedRegistry shipped) : IAsyncLifetime
{
    private const string Pdf = "application/pdf";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Brief = "countries/JP/brief?asOf=2026-11-21";
    private const string Dossier = "activities/act-20221204-kr/dossier?asOf=2026-11-21";
    private const string Letter = "anniversaries/relations.established:countries:JP:2028-09-21/letter?asOf=2026-11-21";

    private RegistryApp App { get; set; } = null!;

    public async Task InitializeAsync() => App = await Renderers.StartAsync(shipped.App);

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Brief, "en", "Japan")]
    [InlineData(Brief, "vi", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData(Brief, "ar", "اليابان")]
    [InlineData(Dossier, "vi", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData(Letter, "vi", "kỷ niệm 55 năm ngày thiết lập quan hệ ngoại giao với Nhật Bản")]
    [InlineData(Letter, "ar", "لإقامة العلاقات الدبلوماسية مع اليابان")]
    public async Task A_pdf_has_the_letters_of_the_paper(string path, string language, string words)
    {
        var text = await App.Anonymous.PdfTextAsync($"{path}&lang={language}&format=pdf");
        var facts = await App.Anonymous.GetJsonAsync($"{path}&lang={language}");

        Assert.Contains(OtherReaders.Letters(words), text, StringComparison.Ordinal);
        var titles = facts.Descendants().OfType<JProperty>().Where(member => member.Name == "sections").SelectMany(member => member.Value).Select(section => (string)section["title"]!);
        Assert.All(titles, title => Assert.Contains(OtherReaders.Letters(title), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accept_asks_for_pdf_and_the_answer_has_a_file_name_and_a_weak_tag()
    {
        var answer = await AskAsync(App, $"{Letter}&lang=vi", Pdf);

        Assert.Equal((Pdf, "letter-JP-2028.vi.pdf"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        Assert.Equal((true, "vi"), (answer.Headers.ETag!.IsWeak, answer.Content.Headers.ContentLanguage.Single()));
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(App, $"{Letter}&lang=vi", Pdf, answer.Headers.ETag.ToString())).StatusCode);
        Assert.NotEqual(answer.Headers.ETag, (await AskAsync(App, $"{Letter}&lang=vi", Word)).Headers.ETag);
    }

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("application/pdf;q=0.5, application/vnd.openxmlformats-officedocument.wordprocessingml.document", Word)]
    [InlineData("application/pdf, application/json;q=0.5", Pdf)]
    public async Task The_client_gets_what_it_prefers(string accept, string expected) =>
        Assert.Equal(expected, (await AskAsync(App, $"{Letter}&lang=en", accept)).Content.Headers.ContentType!.MediaType);

    [Fact]
    public async Task Every_operation_that_gives_a_paper_in_Word_gives_it_in_pdf()
    {
        var contract = await App.Anonymous.GetJsonAsync("openapi.json");
        var papers = contract["paths"]!.Cast<JProperty>().Where(path => Media(path, Word)).Select(path => path.Name).ToList();

        Assert.Equal(
            [
                "/activities/{id}/dossier", "/agencies/{id}/yearlyPack", "/anniversaries/{id}/letter", "/countries/{id}/brief", "/paperTemplates/{kind}",
                "/reviewCycles/{id}/agenda", "/reviewCycles/{id}/minutes", "/reviewCycles/{id}/report",
            ],
            papers.Order(StringComparer.Ordinal));
        Assert.Equal(papers.Where(path => path != "/paperTemplates/{kind}"), contract["paths"]!.Cast<JProperty>().Where(path => Media(path, Pdf)).Select(path => path.Name));

        static bool Media(JProperty path, string type) => path.Value["get"]?["responses"]?["200"]?["content"]?[type] is not null;
    }

    private static Task<HttpResponseMessage> AskAsync(RegistryApp app, string path, string accept, string? known = null) =>
        app.Anonymous.SendJsonAsync(HttpMethod.Get, path, null, [("Accept", accept), .. known is null ? Array.Empty<(string, string)>() : [("If-None-Match", known)]]);
}
