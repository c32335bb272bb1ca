using System.Net;
using System.Text;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Attachments;

public sealed class AddingAFileTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_file_is_answered_with_what_the_record_says_of_it()
    {
        var bytes = Uploads.Bytes(100_000);

        var answer = await _app.Editor.SendFileAsync(France, bytes);

        var added = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(["id", "name", "size", "contentType", "sha256", "addedAt", "addedBy"], added.Properties().Select(member => member.Name));
        Assert.Equal(Uploads.Sha256(bytes), (string)added["sha256"]!);
        Assert.Equal(("note.pdf", 100_000), ((string)added["name"]!, (int)added["size"]!));
        Assert.Equal(("application/pdf", "dev-editor"), ((string)added["contentType"]!, (string)added["addedBy"]!));
        Assert.Equal($"/api/v1/{France}/attachments/{added["id"]}", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"2\"", answer.Headers.ETag?.Tag);
        Assert.Equal(["2"], answer.Headers.GetValues("Registry-Version"));
        var record = await _app.Reader.GetJsonAsync(France);
        Assert.True(JToken.DeepEquals(added, record["attachments"]![0]));
    }

    [Fact]
    public async Task A_file_is_kept_in_the_container_under_its_records_name_and_never_its_own()
    {
        var added = await _app.Editor.AddFileAsync(France, Uploads.Bytes(10));

        Assert.Equal([$"attachments/{France}/{added["id"]}"], await _app.BlobsAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4 * 1024 * 1024)]
    [InlineData((9 * 1024 * 1024) + 1)]
    public async Task A_file_of_any_size_comes_back_byte_for_byte(int length)
    {
        var bytes = Uploads.Bytes(length);

        var asBody = await _app.Editor.AddFileAsync(France, bytes);
        var asForm = await (await _app.Editor.SendFormAsync(France, Uploads.Form(("Content-Disposition: form-data; name=\"file\"; filename=\"a.bin\"", bytes))))
            .JsonAsync(HttpStatusCode.Created);

        foreach (var added in new[] { asBody, asForm })
        {
            Assert.Equal(Uploads.Sha256(bytes), (string)added["sha256"]!);
            Assert.Equal(bytes, await _app.Reader.GetByteArrayAsync($"{France}/attachments/{added["id"]}"));
        }
    }

    [Fact]
    public async Task A_form_has_one_file_and_nothing_else()
    {
        var file = ("Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"", Uploads.Bytes(10));
        var field = ("Content-Disposition: form-data; name=\"note\"", Encoding.UTF8.GetBytes("hello"));

        foreach (var form in new[] { Uploads.Form(field, file), Uploads.Form(file, field), Uploads.Form(file, file), Uploads.Form() })
            await (await _app.Editor.SendFormAsync(France, form)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Empty(await BlobsIfAnyAsync());
        Assert.Equal(1, (int)(await _app.Editor.GetJsonAsync(France))["version"]!);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_and_leaves_nothing()
    {
        var whole = await Uploads.Form(("Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"", Uploads.Bytes(1000))).ReadAsByteArrayAsync();
        using var broken = new ByteArrayContent(whole[..500]);

        var answer = await _app.Editor.SendFileAsync(France, broken, null, "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW");

        await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Empty(await BlobsIfAnyAsync());
    }

    [Theory]
    [InlineData("multipart/mixed; boundary=x", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/pdf", "gzip")]
    public async Task A_body_that_is_no_file_is_refused_as_such(string contentType, string? encoding)
    {
        using var content = new ByteArrayContent([1]);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);

        var answer = await _app.Editor.SendFileAsync(France, content, contentType: contentType);

        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_form_without_a_boundary_is_refused()
    {
        var answer = await _app.Editor.SendFileAsync(France, new ByteArrayContent([1]), contentType: "multipart/form-data");

        await answer.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stale_If_Match_is_refused_and_the_current_version_named()
    {
        await _app.Editor.AddFileAsync(France, [1]);

        var stale = await _app.Editor.SendFileAsync(France, [2], ("If-Match", "\"1\""));
        var fresh = await _app.Editor.SendFileAsync(France, [2], ("If-Match", "\"2\""));

        Assert.Equal(2, (int)(await stale.ProblemAsync(HttpStatusCode.PreconditionFailed))["currentVersion"]!);
        await fresh.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(2, (await _app.BlobsAsync()).Count);
    }

    [Fact]
    public async Task Of_two_files_that_arrive_under_the_same_If_Match_one_is_refused_and_leaves_no_blob()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _app.Editor.SendFileAsync(France, [(byte)number], ("If-Match", "\"1\""))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Single(await _app.BlobsAsync());
    }

    [Fact]
    public async Task Files_that_arrive_together_without_a_condition_are_all_kept()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => _app.Editor.AddFileAsync(France, Uploads.Bytes(50_000, number))));

        var record = await _app.Reader.GetJsonAsync(France);
        Assert.Equal(added.Select(file => (string)file["id"]!).Order(), record["attachments"]!.Select(file => (string)file["id"]!).Order());
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_is_answered_as_the_first_and_adds_nothing()
    {
        (string, string)[] headers = [("Idempotency-Key", "k1"), ("If-Match", "\"1\"")];
        var first = await _app.Editor.SendFileAsync(France, Uploads.Bytes(1000), headers);

        var repeat = await _app.Editor.SendFileAsync(France, Uploads.Bytes(1000), headers);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeat.Content.ReadAsStringAsync());
        Assert.Equal((first.StatusCode, first.Headers.Location, first.Headers.ETag), (repeat.StatusCode, repeat.Headers.Location, repeat.Headers.ETag));
        Assert.Single((await _app.Reader.GetJsonAsync(France))["attachments"]!);
        Assert.Single(await _app.BlobsAsync());
    }

    [Fact]
    public async Task A_repeat_is_answered_as_the_first_also_when_the_record_is_gone()
    {
        var first = await _app.Editor.SendFileAsync(France, [1], ("Idempotency-Key", "k4"));
        await _app.Editor.DeleteAsync(France, ifMatch: 2);

        var repeat = await _app.Editor.SendFileAsync(France, [1], ("Idempotency-Key", "k4"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeat.Content.ReadAsStringAsync());
        Assert.Single(await _app.BlobsAsync());
    }

    [Fact]
    public async Task Another_file_under_the_same_key_is_refused()
    {
        await _app.Editor.SendFileAsync(France, Uploads.Bytes(1000), ("Idempotency-Key", "k2"));

        var other = await _app.Editor.SendFileAsync(France, Uploads.Bytes(1000, seed: 2), ("Idempotency-Key", "k2"));

        await other.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Single(await _app.BlobsAsync());
    }

    [Fact]
    public async Task A_file_of_a_record_that_is_not_there_is_refused_before_it_is_stored()
    {
        await (await _app.Editor.SendFileAsync("countries/XX", [1])).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendFileAsync("countries/XX", [1], ("Idempotency-Key", "k3"))).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Empty(await BlobsIfAnyAsync());
    }

    [Fact]
    public async Task Adding_needs_an_editor()
    {
        await (await _app.Reader.SendFileAsync(France, [1])).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Anonymous.SendFileAsync(France, [1])).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task History_tells_of_a_file_as_of_any_change()
    {
        var added = await _app.Editor.AddFileAsync(France, [1]);

        var latest = (await _app.Reader.GetJsonAsync($"{France}/history"))["items"]![0]!;

        Assert.Equal("update", (string)latest["operation"]!);
        Assert.True(JToken.DeepEquals(new JObject { ["attachments"] = new JArray(added) }, latest["patch"]));
    }

    private async Task<List<string>> BlobsIfAnyAsync() => await _app.Container.ExistsAsync() ? await _app.BlobsAsync() : [];
}
