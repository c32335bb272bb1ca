using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Attachments;

public sealed class CompletingAnUploadTests : IAsyncLifetime
{
    private const string France = "countries/FR";
    private const int SmallChunk = ChunkedUploads.SmallChunk;

    private readonly byte[] _file = Uploads.Bytes((3 * SmallChunk) + 7);
    private RegistryApp _app = null!;
    private string _upload = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [ChunkedUploads.SmallChunks]);
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        _upload = await _app.Editor.StartUploadAsync(France, _file.Length);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_completed_upload_is_an_attachment_like_any_other()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 3, 1, 0, 2);

        var answer = await _app.Editor.SendCompleteAsync(_upload);

        var added = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(["id", "name", "size", "contentType", "sha256", "addedAt", "addedBy"], added.Properties().Select(member => member.Name));
        Assert.Equal((Uploads.Sha256(_file), _file.Length), ((string?)added["sha256"], (int)added["size"]!));
        Assert.Equal(("talks.mp4", "video/mp4", "dev-editor"), ((string?)added["name"], (string?)added["contentType"], (string?)added["addedBy"]));
        Assert.Equal($"/api/v1/{France}/attachments/{added["id"]}", answer.Headers.Location?.OriginalString);
        Assert.Equal(("\"2\"", "2"), (answer.Headers.ETag?.Tag, answer.Headers.GetValues("Registry-Version").Single()));
        Assert.True(JToken.DeepEquals(added, (await _app.Reader.GetJsonAsync(France))["attachments"]![0]));
        Assert.Equal(_file, await _app.Reader.GetByteArrayAsync($"{France}/attachments/{added["id"]}"));
        Assert.True((bool)(await _app.Editor.GetJsonAsync(_upload))["complete"]!);
    }

    [Fact]
    public async Task A_program_that_says_it_is_a_film_is_kept_as_a_program()
    {
        byte[] start = [(byte)'M', (byte)'Z', 0x90, 0];
        start.CopyTo(_file, 0);
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);

        var added = await (await _app.Editor.SendCompleteAsync(_upload)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal("application/vnd.microsoft.portable-executable", (string?)added["contentType"]);
    }

    [Fact]
    public async Task Chunks_that_are_missing_are_told_as_ranges()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 1);

        var answer = await _app.Editor.SendCompleteAsync(_upload);

        Assert.StartsWith("Chunks are missing: 0, 2-3.", (string)(await answer.ProblemAsync(HttpStatusCode.Conflict))["detail"]!, StringComparison.Ordinal);
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync(France))["version"]!);
    }

    [Fact]
    public async Task A_repeat_after_a_lost_answer_is_answered_as_the_first_and_adds_nothing()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);
        var first = await _app.Editor.SendCompleteAsync(_upload, ("If-Match", "\"1\""));

        var repeat = await _app.Editor.SendCompleteAsync(_upload, ("If-Match", "\"1\""));
        var byAnother = await _app.Admin.SendCompleteAsync(_upload);

        var expected = await first.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal((HttpStatusCode.Created, expected), (repeat.StatusCode, await repeat.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.Created, expected), (byAnother.StatusCode, await byAnother.Content.ReadAsStringAsync()));
        Assert.Equal(2, (int)(await _app.Reader.GetJsonAsync(France))["version"]!);
    }

    [Fact]
    public async Task Many_that_complete_at_once_on_two_instances_add_one_attachment()
    {
        await using var second = await RegistryApp.StartAsync(on: _app);
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);

        var answers = await Task.WhenAll(new[] { _app, second, _app, second, _app, second }.Select(app => app.Editor.SendCompleteAsync(_upload)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct());
        Assert.Equal(2, (int)(await _app.Reader.GetJsonAsync(France))["version"]!);
        Assert.Single((await _app.Reader.GetJsonAsync($"{France}/attachments"))["items"]!);
    }

    [Fact]
    public async Task A_repeat_does_not_bring_back_what_was_removed_since()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);
        var first = await _app.Editor.SendCompleteAsync(_upload);
        var added = await first.JsonAsync(HttpStatusCode.Created);
        await _app.Editor.DeleteAsync($"{France}/attachments/{added["id"]}", ifMatch: 2);

        var repeat = await _app.Editor.SendCompleteAsync(_upload);

        Assert.Equal(added.ToString(), (await repeat.JsonAsync(HttpStatusCode.Created)).ToString());
        Assert.Equal(first.Headers.ETag, repeat.Headers.ETag);
        Assert.Empty((await _app.Reader.GetJsonAsync($"{France}/attachments"))["items"]!);
    }

    [Fact]
    public async Task A_stale_If_Match_is_refused_and_the_upload_can_be_completed_after_that()
    {
        await _app.Editor.PatchJsonAsync(France, new { tags = new[] { "g7" } }, ifMatch: 1);
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);

        var stale = await _app.Editor.SendCompleteAsync(_upload, ("If-Match", "\"1\""));
        var hidden = await _app.Reader.GetJsonAsync($"{France}/attachments");
        var fresh = await _app.Editor.SendCompleteAsync(_upload, ("If-Match", "\"2\""));

        Assert.Equal(2, (int)(await stale.ProblemAsync(HttpStatusCode.PreconditionFailed))["currentVersion"]!);
        Assert.Empty(hidden["items"]!);
        Assert.Equal("\"3\"", fresh.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task A_record_that_is_deleted_keeps_the_upload_for_when_it_comes_back()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);
        await _app.Editor.DeleteAsync(France, ifMatch: 1);

        await (await _app.Editor.SendCompleteAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendCompleteAsync(_upload, ("Idempotency-Key", "k1"))).ProblemAsync(HttpStatusCode.NotFound);
        await _app.Editor.SendJsonAsync(HttpMethod.Post, $"{France}/restore", null);

        Assert.Equal(Uploads.Sha256(_file), (string?)(await _app.Editor.CompleteAsync(_upload))["sha256"]);
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_is_answered_as_the_first_also_when_the_record_is_gone()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);
        var first = await _app.Editor.SendCompleteAsync(_upload, ("Idempotency-Key", "k1"));
        await _app.Editor.DeleteAsync(France, ifMatch: 2);

        var repeat = await _app.Editor.SendCompleteAsync(_upload, ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.Created, repeat.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeat.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_is_not_the_announced_one_can_be_mended()
    {
        var started = await _app.Editor.SendStartAsync(France, new { name = "a", size = _file.Length, sha256 = Uploads.Sha256(_file) });
        var upload = $"{France}/uploads/{(await started.JsonAsync(HttpStatusCode.Created))["uploadId"]}";
        await _app.Editor.SendChunksAsync(upload, _file, 0, 1, 3);
        await _app.Editor.SendChunksAsync(upload, Uploads.Bytes(_file.Length, seed: 2), 2);

        var another = await _app.Editor.SendCompleteAsync(upload);
        var there = (await _app.Editor.GetJsonAsync(upload)).Ranges("received");
        await _app.Editor.SendChunksAsync(upload, _file, 2);
        var mended = await _app.Editor.CompleteAsync(upload);

        Assert.Contains($"{Uploads.Sha256(_file)} was declared at the start", (string)(await another.ProblemAsync(HttpStatusCode.Conflict))["detail"]!, StringComparison.Ordinal);
        Assert.Equal("0-3", there);
        Assert.Equal(_file, await _app.Reader.GetByteArrayAsync($"{France}/attachments/{mended["id"]}"));
    }

    [Fact]
    public async Task A_completed_upload_takes_no_more_and_is_not_given_up()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);
        await _app.Editor.CompleteAsync(_upload);

        var chunk = await _app.Editor.SendChunkAsync(_upload, 0, new RepeatingContent(SmallChunk));
        var givenUp = await _app.Editor.DeleteAsync(_upload);

        await chunk.ProblemAsync(HttpStatusCode.Conflict);
        await givenUp.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(_file, await _app.Reader.GetByteArrayAsync($"{France}/attachments/{_upload.Split('/')[^1]}"));
    }

    [Fact]
    public async Task An_empty_file_is_completed_without_a_chunk()
    {
        var upload = await _app.Editor.StartUploadAsync(France, 0);

        var added = await _app.Editor.CompleteAsync(upload);

        Assert.Equal(Uploads.Sha256([]), (string?)added["sha256"]);
        Assert.Empty(await _app.Reader.GetByteArrayAsync($"{France}/attachments/{added["id"]}"));
    }

    [Fact]
    public async Task An_upload_that_somebody_elses_version_overtook_is_completed_as_the_next_one()
    {
        var first = (string)(await _app.Editor.AddFileAsync(France, [1]))["id"]!;
        var mine = await _app.Editor.StartUploadAsync(France, 0, replaces: first);
        var theirs = await _app.Editor.CompleteAsync(await _app.Editor.StartUploadAsync(France, 0, replaces: first));

        var refused = await _app.Editor.SendCompleteAsync(mine);
        var taken = await _app.Editor.SendJsonAsync(HttpMethod.Post, $"{mine}/complete?replaces={theirs["id"]}", null);

        Assert.Contains($"the newest version, {theirs["id"]}", (string)(await refused.ProblemAsync(HttpStatusCode.Conflict))["detail"]!, StringComparison.Ordinal);
        Assert.Equal((string?)theirs["id"], (string?)(await taken.JsonAsync(HttpStatusCode.Created))["replaces"]);
        Assert.Single((await _app.Reader.GetJsonAsync($"{France}/attachments?current=true"))["items"]!);
    }

    [Fact]
    public async Task Completing_needs_an_editor() =>
        await (await _app.Reader.SendCompleteAsync(_upload)).ProblemAsync(HttpStatusCode.Forbidden);
}
