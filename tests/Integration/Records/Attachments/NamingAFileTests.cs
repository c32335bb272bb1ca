using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

public sealed class NamingAFileTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("attachment; filename=\"plain.pdf\"", "plain.pdf")]
    [InlineData("attachment; filename=plain.pdf", "plain.pdf")]
    [InlineData("attachment; filename=\"bao cao.pdf\"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf", "báo cáo.pdf")]
    [InlineData("attachment; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf", "تقرير.pdf")]
    [InlineData("attachment; filename=\"a \\\"quoted\\\" name.pdf\"", "a \"quoted\" name.pdf")]
    [InlineData("attachment; filename=\"C:\\Users\\An\\note.pdf\"", "note.pdf")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("attachment; filename=\"100%.pdf\"", "100%.pdf")]
    public async Task A_body_is_named_by_its_header(string disposition, string expected)
    {
        var answer = await _app.Editor.SendFileAsync(France, new ByteArrayContent([1]), disposition);

        Assert.Equal(expected, (string)(await answer.JsonAsync(HttpStatusCode.Created))["name"]!);
    }

    [Theory]
    [InlineData("Tệp đính kèm số 1.pdf", "Tệp đính kèm số 1.pdf")]
    [InlineData("تقرير «2026».pdf", "تقرير «2026».pdf")]
    [InlineData("a %22quoted%22 name.pdf", "a \"quoted\" name.pdf")]
    [InlineData("😀 邦交.pdf", "😀 邦交.pdf")]
    [InlineData("C:\\Users\\An\\note.pdf", "note.pdf")]
    public async Task A_forms_file_is_named_as_a_browser_names_it(string sent, string expected)
    {
        var form = Uploads.Form(($"Content-Disposition: form-data; name=\"file\"; filename=\"{sent}\"\r\nContent-Type: application/pdf", [1, 2, 3]));

        var added = await (await _app.Editor.SendFormAsync(France, form)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal((expected, "application/pdf"), ((string)added["name"]!, (string)added["contentType"]!));
    }

    [Fact]
    public async Task A_forms_file_is_named_as_dot_net_names_it()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "báo cáo.pdf" } };

        var added = await (await _app.Editor.SendFormAsync(France, form)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal("báo cáo.pdf", (string)added["name"]!);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "text/plain; charset=utf-8")]
    [InlineData("no media type", "application/octet-stream")]
    [InlineData("*/*", "application/octet-stream")]
    [InlineData(null, "application/octet-stream")]
    public async Task A_media_type_is_kept_when_it_is_one(string? sent, string expected)
    {
        var answer = await _app.Editor.SendFileAsync(France, new ByteArrayContent([1]), contentType: sent);

        Assert.Equal(expected, (string)(await answer.JsonAsync(HttpStatusCode.Created))["contentType"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("attachment")]
    [InlineData("attachment; filename=\"\"")]
    [InlineData("attachment; filename=\"..\"")]
    [InlineData("attachment; filename*=UTF-8''a%0Ab.pdf")]
    [InlineData("attachment; filename*=UTF-8''annex%E2%80%AEfdp.exe")]
    public async Task A_file_without_a_name_is_refused(string? disposition)
    {
        var answer = await _app.Editor.SendFileAsync(France, new ByteArrayContent([1]), disposition);

        Assert.Contains("name", (string)(await answer.ProblemAsync(HttpStatusCode.BadRequest))["detail"]!, StringComparison.Ordinal);
        Assert.Empty(await BlobsIfAnyAsync());
    }

    [Fact]
    public async Task A_name_of_256_characters_is_refused_and_one_of_255_is_not()
    {
        var longest = await _app.Editor.SendFileAsync(France, new ByteArrayContent([1]), $"attachment; filename=\"{new string('n', 255)}\"");
        var longer = await _app.Editor.SendFileAsync(France, new ByteArrayContent([1]), $"attachment; filename=\"{new string('n', 256)}\"");

        await longest.JsonAsync(HttpStatusCode.Created);
        await longer.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_json_file_is_a_file_like_any_other()
    {
        var added = await _app.Editor.AddFileAsync(France, """{"id":"DE","collection":"agencies"}"""u8.ToArray(), "application/json");

        Assert.Equal("application/json", (string)added["contentType"]!);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "text/html")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml")]
    public async Task A_page_that_says_it_is_a_picture_is_kept_as_a_page_and_never_shown(string content, string type)
    {
        var added = await _app.Editor.AddFileAsync(France, System.Text.Encoding.UTF8.GetBytes(content), "image/png");

        var answer = await _app.Editor.GetAsync($"{France}/attachments/{added["id"]}");

        Assert.Equal((type, type), ((string?)added["contentType"], answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<List<string>> BlobsIfAnyAsync() => await _app.Container.ExistsAsync() ? await _app.BlobsAsync() : [];
}
