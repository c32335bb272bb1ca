using System.Net;
using Azure.Storage.Blobs.Models;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments.Cleanup;
using BangGiao.Records.Attachments.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Attachments;

public sealed class SweepingUploadsTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private static readonly TimeSpan AWeek = StoredUpload.Patience;

    private readonly byte[] _file = Uploads.Bytes(ChunkedUploads.SmallChunk + 1);
    private RegistryApp _app = null!;
    private string _upload = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [ChunkedUploads.SmallChunks]);
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        _upload = await _app.Editor.StartUploadAsync(France, _file.Length);
        await _app.Editor.SendChunksAsync(_upload, _file, 0);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task An_upload_that_nobody_goes_on_with_stays_for_a_week_and_no_longer()
    {
        Assert.Equal((0, 0), await SweepAsync(AWeek - TimeSpan.FromHours(1)));
        Assert.Equal("0", (await _app.Editor.GetJsonAsync(_upload)).Ranges("received"));

        Assert.Equal((1, 0), await SweepAsync(AWeek + TimeSpan.FromHours(1)));
        await (await _app.Editor.GetAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendCompleteAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Empty(await _app.BlobsAsync(BlobStates.Uncommitted));
    }

    [Fact]
    public async Task An_upload_that_somebody_goes_on_with_at_that_moment_stays()
    {
        var store = _app.Services.GetRequiredService<UploadStore>();
        var listed = Assert.Single(await store.ListAsync(CancellationToken.None).ToListAsync());
        await _app.Editor.SendChunksAsync(_upload, _file, 1);

        var removed = await store.RemoveAsync(listed.Key, listed.ETag, CancellationToken.None);

        Assert.False(removed);
        Assert.Equal(Uploads.Sha256(_file), (string?)(await _app.Editor.CompleteAsync(_upload))["sha256"]);
    }

    [Fact]
    public async Task Each_chunk_puts_the_end_off()
    {
        var store = _app.Services.GetRequiredService<UploadStore>();
        var listed = Assert.Single(await store.ListAsync(CancellationToken.None).ToListAsync());

        await _app.Editor.SendChunksAsync(_upload, _file, 0);

        var touched = Assert.Single(await store.ListAsync(CancellationToken.None).ToListAsync());
        Assert.NotEqual(listed.ETag, touched.ETag);
        Assert.True(touched.TouchedAt >= listed.TouchedAt);
    }

    [Fact]
    public async Task A_file_that_was_made_stays_as_long_as_its_upload_can_be_completed()
    {
        await MakeFileAsync();

        Assert.Equal((0, 0), await SweepAsync(AWeek - TimeSpan.FromHours(1)));
        Assert.Equal(_file, await _app.Reader.GetByteArrayAsync($"{France}/attachments/{(await _app.Editor.CompleteAsync(_upload))["id"]}"));
    }

    [Fact]
    public async Task A_file_that_was_made_and_never_named_goes_with_its_upload()
    {
        await MakeFileAsync();

        Assert.Equal((1, 1), await SweepAsync(AWeek + TimeSpan.FromHours(1)));
        Assert.Empty(await _app.BlobsAsync());
    }

    [Fact]
    public async Task The_attachment_of_a_completed_upload_outlives_it_and_a_late_repeat_finds_it()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 1);
        var added = await _app.Editor.CompleteAsync(_upload);

        Assert.Equal((1, 0), await SweepAsync(AWeek + TimeSpan.FromHours(1)));
        Assert.Equal(_file, await _app.Reader.GetByteArrayAsync($"{France}/attachments/{added["id"]}"));
        Assert.Equal(added.ToString(), (await _app.Editor.CompleteAsync(_upload)).ToString());
    }

    [Fact]
    public async Task Uploads_to_another_registry_are_left_alone()
    {
        await using var other = await RegistryApp.StartAsync(
            settings: [$"Registry:Container={_app.Storage}"],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(TimeSpan.FromDays(30))));
        await (await other.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);

        var removed = await other.Services.GetRequiredService<UploadCleanup>().RunAsync(CancellationToken.None);

        Assert.Equal(0, removed);
        await (await other.Editor.GetAsync(_upload)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal("0", (await _app.Editor.GetJsonAsync(_upload)).Ranges("received"));
    }

    // Like a completion that is interrupted between its file and its record.
    private async Task MakeFileAsync()
    {
        await _app.Editor.SendChunksAsync(_upload, _file, 1);
        var store = _app.Services.GetRequiredService<UploadStore>();
        var listed = Assert.Single(await store.ListAsync(CancellationToken.None).ToListAsync());
        var upload = await store.FindAsync(listed.Key, listed.Registry, CancellationToken.None);
        var (sha256, _) = await _app.Services.GetRequiredService<UploadSealing>()
            .SealAsync(listed.Key, upload!.Upload, listed.Registry, CancellationToken.None);
        Assert.Equal(Uploads.Sha256(_file), sha256);
    }

    private async Task<(int Uploads, int Blobs)> SweepAsync(TimeSpan ahead)
    {
        await using var later = await RegistryApp.StartAsync(
            on: _app, adapt: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(ahead)));
        return (
            await later.Services.GetRequiredService<UploadCleanup>().RunAsync(CancellationToken.None),
            await later.Services.GetRequiredService<AttachmentCleanup>().RunAsync(CancellationToken.None));
    }
}
