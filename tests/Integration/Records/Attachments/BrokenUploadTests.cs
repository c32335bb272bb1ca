using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs.Models;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments;
using BangGiao.Records.Attachments.Cleanup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Records.Attachments;

public sealed class BrokenUploadTests : IAsyncLifetime
{
    private const string France = "countries/FR";
    private const int OneBlock = 4 * 1024 * 1024;

    // The host's forwarder holds the last bytes of a body back until more come, up to 4 KiB.
    private const int MoreThanIsHeldBack = 64 * 1024;

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_blob_that_is_sent_again_since_the_answer_was_lost_is_there_as_it_was_sent_first()
    {
        var blobs = _app.Services.GetRequiredService<AttachmentBlobs>();
        var key = new AttachmentKey(new("countries", "FR"), "sent-twice");

        await blobs.WriteAsync(key, "registry", Reader("first"), default);
        await blobs.WriteAsync(key, "registry", Reader("again"), default);

        using var content = new StreamReader((await blobs.OpenAsync(key, null, default))!);
        Assert.Equal("first", await content.ReadToEndAsync());

        static Func<Memory<byte>, CancellationToken, ValueTask<int>> Reader(string text)
        {
            var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return stream.ReadAsync;
        }
    }

    [Fact]
    public async Task A_process_that_is_killed_while_a_file_comes_in_leaves_nothing_to_see()
    {
        using var process = await AppProcess.StartAsync(_app);
        var content = new PausedContent(3 * OneBlock, 0);
        var upload = process.Editor.SendFileAsync(France, content);
        await UntilAsync(async () => (await BlobsAsync(BlobStates.Uncommitted)).Count > 0, upload);

        await process.KillAsync();
        content.GoOn();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
        Assert.Empty((await _app.Reader.GetJsonAsync($"{France}/attachments"))["items"]!);
        Assert.Empty(await BlobsAsync(BlobStates.None));
    }

    [Fact]
    public async Task A_process_that_is_killed_between_blob_and_record_leaves_a_blob_that_nobody_sees_and_a_sweep_removes()
    {
        var named = await _app.Editor.AddFileAsync(France, [1]);
        var removed = await _app.Editor.AddFileAsync(France, [2]);
        await _app.Editor.DeleteAsync($"{France}/attachments/{removed["id"]}", ifMatch: 3);
        var before = await BlobsAsync(BlobStates.None);
        var version = (int)(await _app.Reader.GetJsonAsync(France))["version"]!;
        await KillBetweenBlobAndRecordAsync(before.Count + 1);

        Assert.Equal(version, (int)(await _app.Reader.GetJsonAsync(France))["version"]!);
        Assert.Equal([(string)named["id"]!], (await _app.Reader.GetJsonAsync($"{France}/attachments"))["items"]!.Select(file => (string)file["id"]!));
        Assert.Equal(0, await SweepAsync(TimeSpan.FromHours(23)));
        Assert.Equal(1, await SweepAsync(TimeSpan.FromHours(25)));
        Assert.Equal(before, await BlobsAsync(BlobStates.None));
        Assert.Equal([1], await _app.Reader.GetByteArrayAsync($"{France}/attachments/{named["id"]}"));
        Assert.Equal([2], await _app.Reader.GetByteArrayAsync($"{France}/attachments/{removed["id"]}?knownAt=3"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_away_leaves_no_record_no_blob_and_no_noise(bool resets)
    {
        using var log = new CollectedLog();
        var ended = new TaskCompletionSource();
        var app = await RegistryApp.StartAsync(on: _app, adapt: builder =>
        {
            builder.Logging.AddProvider(log);
            builder.UseMiddleware(async (_, next) =>
            {
                try
                {
                    await next();
                }
                finally
                {
                    ended.TrySetResult();
                }
            });
        });

        // The answer of a server to a broken connection depends on the moment at which it notices.
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendHalfAsync(app.Root, resets)));
        await ended.Task.WaitAsync(Eventually.Patience);
        await app.DisposeAsync();

        Assert.True(log.Lines.IsEmpty, string.Join("\n", log.Lines));
        Assert.Empty(await BlobsAsync(BlobStates.None));
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync(France))["version"]!);
    }

    [Fact]
    public async Task A_blob_service_that_does_not_answer_is_a_503()
    {
        var file = await _app.Editor.AddFileAsync(France, [1]);
        await using var app = await RegistryApp.StartAsync(on: _app, settings: [$"AzureWebJobsStorage={StallingTable.WithoutBlobs}"]);

        var upload = await app.Editor.SendFileAsync(France, [1]);
        var download = await app.Reader.GetFileAsync($"{France}/attachments/{file["id"]}");

        await upload.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        await download.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(2, (int)(await app.Reader.GetJsonAsync(France))["version"]!);
    }

    // The app has read the record when the first block is stored. From then on its table is unreachable.
    private async Task KillBetweenBlobAndRecordAsync(int blobsThen)
    {
        using var table = new StallingTable();
        using var process = await AppProcess.StartAsync(_app, table.ConnectionString);
        var content = new PausedContent(OneBlock + MoreThanIsHeldBack, 1);
        var upload = process.Editor.SendFileAsync(France, content);
        await UntilAsync(async () => (await BlobsAsync(BlobStates.Uncommitted)).Count == blobsThen, upload);
        table.Hold();
        content.GoOn();
        await UntilAsync(async () => (await BlobsAsync(BlobStates.None)).Count == blobsThen, upload);
        await process.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
    }

    private async Task<int> SweepAsync(TimeSpan ahead)
    {
        await using var later = await RegistryApp.StartAsync(
            on: _app, adapt: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(ahead)));
        return await later.Services.GetRequiredService<AttachmentCleanup>().RunAsync(CancellationToken.None);
    }

    private async Task<List<string>> BlobsAsync(BlobStates states)
    {
        var names = new List<string>();
        if (!await _app.Container.ExistsAsync())
            return names;
        await foreach (var blob in _app.Container.GetBlobsAsync(BlobTraits.None, states, null, CancellationToken.None))
            names.Add(blob.Name);
        return names;
    }

    private static async Task SendHalfAsync(Uri root, bool resets)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(root.Host, root.Port);
        client.LingerState = resets ? new(true, 0) : new(false, 0);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/{France}/attachments HTTP/1.1\r\nHost: localhost\r\nx-api-key: dev-editor\r\n"
            + $"Content-Disposition: attachment; filename=a.pdf\r\nContent-Length: {2 * OneBlock}\r\n\r\n"));
        await client.GetStream().WriteAsync(new byte[OneBlock + 1]);
    }

    private static Task UntilAsync(Func<Task<bool>> isSo, Task<HttpResponseMessage> upload) => Eventually.IsSoAsync(
        async () =>
        {
            if (upload.IsCompleted)
                Assert.Fail($"The upload ended too early: {await (await upload).Content.ReadAsStringAsync()}");
            return await isSo();
        },
        "storage has what was sent");
}
