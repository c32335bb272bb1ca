using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

public sealed class VersionsOfAFileTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private RegistryApp _app = null!;
    private string _first = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        _first = (string)(await _app.Editor.AddFileAsync(France, [1]))["id"]!;
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_next_version_names_the_one_that_it_replaces_and_both_can_be_read()
    {
        var second = await (await ReplaceAsync(_first, 2)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(_first, (string?)second["replaces"]);
        Assert.Equal([_first, (string)second["id"]!], await IdsAsync(""));
        Assert.Equal([(string)second["id"]!], await IdsAsync("?current=true"));
        Assert.Equal([1], await _app.Reader.GetByteArrayAsync($"{France}/attachments/{_first}"));
        Assert.Equal([2], await _app.Reader.GetByteArrayAsync($"{France}/attachments/{second["id"]}"));
    }

    [Fact]
    public async Task Of_two_next_versions_of_the_same_file_one_is_refused_and_told_of_the_other()
    {
        var answers = await Task.WhenAll(ReplaceAsync(_first, 2), ReplaceAsync(_first, 3));

        var taken = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Created).JsonAsync(HttpStatusCode.Created);
        var refused = await answers.Single(answer => answer.StatusCode != HttpStatusCode.Created).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Contains($"the newest version, {taken["id"]}", (string)refused["detail"]!, StringComparison.Ordinal);
        Assert.Equal(2, (await _app.BlobsAsync()).Count);
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_is_answered_as_the_first()
    {
        var first = await ReplaceAsync(_first, 2, ("Idempotency-Key", "k1"));

        var repeat = await ReplaceAsync(_first, 2, ("Idempotency-Key", "k1"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeat.Content.ReadAsStringAsync());
        Assert.Equal(2, (await IdsAsync("")).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("k1")]
    public async Task A_file_that_is_not_there_cannot_be_replaced(string? key)
    {
        var answer = await ReplaceAsync("none", 2, key is null ? [] : [("Idempotency-Key", key)]);

        Assert.Equal("replaces", (string?)(await answer.ProblemAsync(HttpStatusCode.BadRequest))["errors"]![0]!["parameter"]);
        Assert.Single(await _app.BlobsAsync());
    }

    private async Task<List<string>> IdsAsync(string query) =>
        [.. (await _app.Reader.GetJsonAsync($"{France}/attachments{query}"))["items"]!.Select(file => (string)file["id"]!)];

    private Task<HttpResponseMessage> ReplaceAsync(string replaced, byte content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{France}/attachments?replaces={replaced}") { Content = new ByteArrayContent([content]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"note.pdf\"");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return _app.Editor.SendAsync(request);
    }
}
