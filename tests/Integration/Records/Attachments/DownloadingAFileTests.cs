using System.Globalization;
using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Attachments;

public sealed class DownloadingAFileTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private readonly byte[] _bytes = Uploads.Bytes(1000);
    private RegistryApp _app = null!;
    private JObject _file = null!;
    private string _path = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        var answer = await _app.Editor.SendFileAsync(
            France, new ByteArrayContent(_bytes), "attachment; filename*=UTF-8''%22b%C3%A1o%22%20100%25.svg", "image/svg+xml");
        _file = await answer.JsonAsync(HttpStatusCode.Created);
        _path = $"{France}/attachments/{_file["id"]}";
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_says_what_it_is_and_is_never_shown()
    {
        var answer = await _app.Reader.GetFileAsync(_path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(_bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/svg+xml", answer.Content.Headers.GetValues("Content-Type").Single());
        Assert.Equal(1000, answer.Content.Headers.ContentLength);
        Assert.Equal(
            "attachment; filename=\"_b_o_ 100_.svg\"; filename*=UTF-8''%22b%C3%A1o%22%20100%25.svg",
            answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal($"\"{_file["sha256"]}\"", answer.Headers.ETag?.ToString());
        Assert.Equal(["bytes"], answer.Headers.AcceptRanges);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["Authorization", "x-api-key"], answer.Headers.Vary);
        Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
        var addedAt = DateTimeOffset.Parse((string)_file["addedAt"]!, CultureInfo.InvariantCulture);
        Assert.Equal(addedAt.ToUnixTimeSeconds(), answer.Content.Headers.LastModified?.ToUnixTimeSeconds());
        Assert.Equal(["2"], answer.Headers.GetValues("Registry-Version"));
    }

    [Fact]
    public async Task HEAD_says_the_same_without_the_bytes()
    {
        var answer = await _app.Reader.SendAsync(new(HttpMethod.Head, _path));

        Assert.Equal((HttpStatusCode.OK, 1000), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=0-0", 0, 0)]
    [InlineData("bytes=0-99", 0, 99)]
    [InlineData("bytes=500-", 500, 999)]
    [InlineData("bytes=-1", 999, 999)]
    [InlineData("bytes=-5000", 0, 999)]
    [InlineData("bytes=990-5000", 990, 999)]
    public async Task A_part_is_answered_as_a_part(string range, int first, int last)
    {
        var answer = await _app.Reader.GetFileAsync(_path, ("Range", range));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal($"bytes {first}-{last}/1000", answer.Content.Headers.ContentRange?.ToString());
        Assert.Equal(last - first + 1, answer.Content.Headers.ContentLength);
        Assert.Equal(_bytes[first..(last + 1)], await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=1000-")]
    [InlineData("bytes=5000-6000")]
    [InlineData("bytes=-0")]
    public async Task A_part_outside_of_the_file_is_refused_with_its_size(string range)
    {
        var answer = await _app.Reader.GetFileAsync(_path, ("Range", range));

        await answer.ProblemAsync(HttpStatusCode.RequestedRangeNotSatisfiable);
        Assert.Equal("bytes */1000", answer.Content.Headers.ContentRange?.ToString());
    }

    [Theory]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("lines=0-1")]
    [InlineData("bytes=9-1")]
    [InlineData("nonsense")]
    public async Task A_range_that_is_not_a_single_part_is_answered_with_the_whole_file(string range)
    {
        var answer = await _app.Reader.GetFileAsync(_path, ("Range", range));

        Assert.Equal((HttpStatusCode.OK, 1000), (answer.StatusCode, answer.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task An_empty_file_has_no_parts()
    {
        var empty = await _app.Editor.AddFileAsync(France, []);

        var answer = await _app.Reader.GetFileAsync($"{France}/attachments/{empty["id"]}", ("Range", "bytes=0-"));

        await answer.ProblemAsync(HttpStatusCode.RequestedRangeNotSatisfiable);
    }

    [Fact]
    public async Task If_Range_gives_the_part_of_the_same_file_only()
    {
        var date = (await _app.Reader.GetFileAsync(_path)).Content.Headers.LastModified!.Value;

        Assert.Equal(HttpStatusCode.PartialContent, await StatusAsync($"\"{_file["sha256"]}\""));
        Assert.Equal(HttpStatusCode.PartialContent, await StatusAsync(date.ToString("R")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("\"another\""));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"W/\"{_file["sha256"]}\""));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(date.AddSeconds(1).ToString("R")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("nonsense"));

        async Task<HttpStatusCode> StatusAsync(string ifRange) =>
            (await _app.Reader.GetFileAsync(_path, ("Range", "bytes=0-9"), ("If-Range", ifRange))).StatusCode;
    }

    [Fact]
    public async Task A_file_that_the_client_has_is_not_sent_again()
    {
        var date = (await _app.Reader.GetFileAsync(_path)).Content.Headers.LastModified!.Value;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-None-Match", $"\"{_file["sha256"]}\""));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-Modified-Since", date.ToString("R")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("If-None-Match", "\"another\""));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("If-Modified-Since", date.AddSeconds(-1).ToString("R")));

        async Task<HttpStatusCode> StatusAsync(string header, string value) => (await _app.Reader.GetFileAsync(_path, (header, value))).StatusCode;
    }

    [Fact]
    public async Task A_file_that_the_record_does_not_name_is_not_there()
    {
        var ofAnother = await _app.Editor.PostJsonAsync("countries", Some.Country("DE"));
        await ofAnother.JsonAsync(HttpStatusCode.Created);

        await (await _app.Reader.GetFileAsync($"{France}/attachments/0123456789abcdef")).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Reader.GetFileAsync($"countries/DE/attachments/{_file["id"]}")).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Reader.GetFileAsync($"countries/XX/attachments/{_file["id"]}")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_whose_blob_is_gone_is_a_clear_problem()
    {
        await _app.Container.DeleteBlobAsync($"attachments/{_path.Replace("attachments/", "", StringComparison.Ordinal)}");

        var answer = await _app.Reader.GetFileAsync(_path);

        Assert.Contains("missing in storage", (string)(await answer.ProblemAsync(HttpStatusCode.NotFound))["detail"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Reader.SendAsync(new(HttpMethod.Head, _path))).StatusCode);
    }

    [Fact]
    public async Task The_list_has_every_file_in_the_order_in_which_they_were_added()
    {
        var second = await _app.Editor.AddFileAsync(France, [1]);

        var list = await _app.Reader.GetJsonAsync($"{France}/attachments");

        Assert.True(JToken.DeepEquals(new JArray(_file, second), list["items"]));
        Assert.Equal((2, 3), ((int)list["total"]!, (int)list["version"]!));
    }

    [Fact]
    public async Task The_list_of_an_older_version_has_the_files_of_then()
    {
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync($"{France}/attachments?knownAt=1"))["total"]!);
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync($"{France}/attachments?knownAt=2"))["total"]!);
        await (await _app.Reader.GetFileAsync($"{_path}?knownAt=1")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_parameter_that_nobody_asked_for_is_named()
    {
        foreach (var path in new[] { $"{_path}?inline=true", $"{_path}?asOf=2026-01-01", $"{France}/attachments?asOf=2026-01-01" })
            await (await _app.Reader.GetFileAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_file_is_visible_to_whom_its_record_is()
    {
        await (await _app.Admin.PostJsonAsync("countries", Some.Country("US", classification: "confidential"))).JsonAsync(HttpStatusCode.Created);
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("JP", classification: "internal"))).JsonAsync(HttpStatusCode.Created);
        var secret = $"countries/US/attachments/{(await _app.Admin.AddFileAsync("countries/US", [1]))["id"]}";
        var inside = $"countries/JP/attachments/{(await _app.Editor.AddFileAsync("countries/JP", [1]))["id"]}";

        foreach (var path in new[] { secret, "countries/US/attachments" })
            await (await _app.Reader.GetFileAsync(path)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Anonymous.GetFileAsync(inside)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendFileAsync("countries/US", [1])).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendFileAsync("countries/US", [1], ("Idempotency-Key", "k"))).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal([1], await _app.Admin.GetByteArrayAsync(secret));
        Assert.Equal([1], await _app.Reader.GetByteArrayAsync(inside));
        Assert.Equal(_bytes, await _app.Anonymous.GetByteArrayAsync(_path));
    }
}
