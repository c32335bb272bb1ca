using System.Net;
using Azure.Data.Tables;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments;
using BangGiao.Records.Attachments.Cleanup;
using BangGiao.Registry.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Attachments;

public sealed class SweepingTests : IAsyncLifetime
{
    private static readonly RecordKey France = new("countries", "FR");

    private RegistryApp _app = null!;
    private RegistryApp _tomorrow = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        _tomorrow = await RegistryApp.StartAsync(
            on: _app, adapt: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(AttachmentCleanup.Grace + TimeSpan.FromHours(1))));
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public async Task DisposeAsync()
    {
        await _tomorrow.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_registry_without_a_single_file_is_swept_in_peace() =>
        Assert.Equal(0, await SweepAsync(_tomorrow));

    [Fact]
    public async Task An_unnamed_blob_stays_for_a_day_and_no_longer()
    {
        var orphan = await WriteBlobAsync(France);

        Assert.Equal(0, await SweepAsync(_app));
        Assert.Equal([orphan.ToString()], await _app.BlobsAsync());
        Assert.Equal(1, await SweepAsync(_tomorrow));
        Assert.Empty(await _app.BlobsAsync());
    }

    [Fact]
    public async Task A_blob_of_a_record_that_never_was_is_removed()
    {
        await WriteBlobAsync(new("countries", "XX"));

        Assert.Equal(1, await SweepAsync(_tomorrow));
    }

    [Fact]
    public async Task A_file_that_any_state_of_its_record_names_stays_for_ever()
    {
        await _app.Editor.AddFileAsync(France.ToString(), [1]);
        var removed = await _app.Editor.AddFileAsync(France.ToString(), [2]);
        await _app.Editor.DeleteAsync($"{France}/attachments/{removed["id"]}", ifMatch: 3);
        await _app.Editor.PatchJsonAsync(France.ToString(), new { tags = new[] { "g7" } }, ifMatch: 4);
        await _app.Editor.DeleteAsync(France.ToString(), ifMatch: 5);
        await WriteBlobAsync(France);

        Assert.Equal((1, 0), (await SweepAsync(_tomorrow), await SweepAsync(_tomorrow)));

        Assert.Equal(2, (await _app.BlobsAsync()).Count);
        await (await _app.Editor.SendJsonAsync(HttpMethod.Post, $"{France}/restore?version=3", null)).JsonAsync();
        foreach (var file in (await _app.Reader.GetJsonAsync($"{France}/attachments"))["items"]!)
            await _app.Reader.GetByteArrayAsync($"{France}/attachments/{file["id"]}");
    }

    [Fact]
    public async Task A_blob_of_another_registry_or_of_nobody_is_left_alone()
    {
        await WriteBlobAsync(France, registry: "another");
        await _app.Container.UploadBlobAsync("attachments/countries/FR/by-hand", new BinaryData("x"));
        await _app.Container.UploadBlobAsync("attachments/readme.txt", new BinaryData("x"));

        Assert.Equal(0, await SweepAsync(_tomorrow));
        Assert.Equal(3, (await _app.BlobsAsync()).Count);
    }

    [Fact]
    public async Task An_app_that_is_pointed_at_a_new_table_with_an_old_container_removes_nothing()
    {
        await _app.Editor.AddFileAsync(France.ToString(), [1]);
        await using var other = await RegistryApp.StartAsync(
            settings: [$"Registry:Container={_app.Storage}"],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(TimeSpan.FromDays(30))));
        await (await other.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(0, await SweepAsync(other));
        Assert.Single(await _app.BlobsAsync());
    }

    private static Task<int> SweepAsync(RegistryApp app) => app.Services.GetRequiredService<AttachmentCleanup>().RunAsync(CancellationToken.None);

    // Like an upload that is interrupted before it writes its record.
    private async Task<AttachmentKey> WriteBlobAsync(RecordKey record, string? registry = null)
    {
        var blobs = _app.Services.GetRequiredService<AttachmentBlobs>();
        var key = new AttachmentKey(record, Ids.New());
        await blobs.WriteAsync(key, registry ?? await EpochAsync(), (_, _) => ValueTask.FromResult(0), CancellationToken.None);
        return key;
    }

    private async Task<string> EpochAsync() => (await _app.Table.GetEntityAsync<TableEntity>("vn", "head")).Value.GetString("Epoch");
}
