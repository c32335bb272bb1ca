using System.Net;
using System.Security.Cryptography;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

public sealed class SendingChunksTests : IAsyncLifetime
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
    public async Task Any_instance_and_any_editor_goes_on_with_what_is_there()
    {
        await using var second = await RegistryApp.StartAsync(on: _app);
        await _app.Editor.SendChunksAsync(_upload, _file, 2, 0);

        var there = await second.Admin.GetJsonAsync(_upload);
        await second.Admin.SendChunksAsync(_upload, _file, 3, 1);

        Assert.Equal(("0 2", "1 3"), (there.Ranges("received"), there.Ranges("missing")));
        Assert.Equal("0-3", (await _app.Editor.GetJsonAsync(_upload)).Ranges("received"));
    }

    [Fact]
    public async Task A_poll_costs_nothing_until_a_chunk_comes_in()
    {
        var etag = (await _app.Editor.GetAsync(_upload)).Headers.ETag!.Tag;

        var before = await _app.Editor.SendJsonAsync(HttpMethod.Get, _upload, null, ("If-None-Match", etag));
        await _app.Editor.SendChunksAsync(_upload, _file, 0);
        var after = await _app.Editor.SendJsonAsync(HttpMethod.Get, _upload, null, ("If-None-Match", etag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData(0, SmallChunk - 1, HttpStatusCode.BadRequest)]
    [InlineData(0, SmallChunk + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(3, 6, HttpStatusCode.BadRequest)]
    [InlineData(3, SmallChunk, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_chunk_of_another_length_is_refused_and_told_which_it_must_have(int chunk, int length, HttpStatusCode expected)
    {
        var said = await _app.Editor.SendChunkAsync(_upload, chunk, new RepeatingContent(length));
        var unsaid = await _app.Editor.SendChunkAsync(_upload, chunk, new RepeatingContent(length, saysLength: false));

        var right = chunk == 3 ? 7 : SmallChunk;
        foreach (var answer in new[] { said, unsaid })
            Assert.Contains($"The chunk {chunk} must have {right} bytes", (string)(await answer.ProblemAsync(expected))["detail"]!, StringComparison.Ordinal);
        Assert.Empty((await _app.Editor.GetJsonAsync(_upload)).Ranges("received"));
    }

    [Fact]
    public async Task A_chunk_that_is_not_what_its_digest_says_is_as_if_it_had_not_come()
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(ChunkedUploads.Chunk(_file, 0)))}:";

        var wrong = await _app.Editor.SendChunkAsync(_upload, 0, new RepeatingContent(SmallChunk), ("Content-Digest", digest));
        var before = (await _app.Editor.GetJsonAsync(_upload)).Ranges("received");
        var right = await _app.Editor.SendChunkAsync(_upload, 0, new ByteArrayContent(ChunkedUploads.Chunk(_file, 0)), ("Content-Digest", digest));

        await wrong.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(("", HttpStatusCode.NoContent), (before, right.StatusCode));
        Assert.Equal("0", (await _app.Editor.GetJsonAsync(_upload)).Ranges("received"));
    }

    [Fact]
    public async Task A_chunk_that_is_sent_again_replaces_the_earlier_one()
    {
        var other = Uploads.Bytes(_file.Length, seed: 2);
        await _app.Editor.SendChunksAsync(_upload, other, 1);

        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1, 2, 3);

        Assert.Equal(Uploads.Sha256(_file), (string?)(await _app.Editor.CompleteAsync(_upload))["sha256"]);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("%201")]
    [InlineData("one")]
    [InlineData("99999999999")]
    public async Task A_chunk_that_the_file_has_not_is_not_found(string chunk)
    {
        var answer = await _app.Editor.PutAsync($"{_upload}/{chunk}", new ByteArrayContent([1]));

        await answer.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_upload_is_its_records_and_nobody_elses()
    {
        await _app.Editor.PostJsonAsync("countries", Some.Country("DE"));
        var elsewhere = _upload.Replace("FR", "DE", StringComparison.Ordinal);

        await (await _app.Editor.SendChunkAsync(elsewhere, 0, new RepeatingContent(SmallChunk))).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendCompleteAsync(elsewhere)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.GetAsync(elsewhere)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Reader.GetAsync(_upload)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Reader.SendChunkAsync(_upload, 0, new RepeatingContent(SmallChunk))).ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_upload_to_a_record_that_was_hidden_is_hidden()
    {
        await _app.Admin.PatchJsonAsync(France, new { classification = "confidential" }, ifMatch: 1);

        await (await _app.Editor.GetAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendChunkAsync(_upload, 0, new RepeatingContent(SmallChunk))).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendCompleteAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendCompleteAsync(_upload, ("Idempotency-Key", "k1"))).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_parameter_or_an_encoding_is_refused()
    {
        using var zipped = new RepeatingContent(SmallChunk);
        zipped.Headers.ContentEncoding.Add("gzip");

        await (await _app.Editor.SendChunkAsync(_upload, 0, zipped)).ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        await (await _app.Editor.GetAsync($"{_upload}?chunk=1")).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_upload_that_is_given_up_is_gone_with_all_that_came_in()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 0, 1);

        var answer = await _app.Editor.DeleteAsync(_upload);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await (await _app.Editor.GetAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendChunkAsync(_upload, 0, new RepeatingContent(SmallChunk))).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.DeleteAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Empty(await _app.BlobsAsync(Azure.Storage.Blobs.Models.BlobStates.Uncommitted));
    }
}
