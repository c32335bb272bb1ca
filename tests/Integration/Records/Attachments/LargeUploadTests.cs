using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>A file that no single request could carry. BANGGIAO_TEST_UPLOAD_MIB sets another size.</summary>
[Collection(nameof(HeavyTransfers))]
public sealed class LargeUploadTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string France = "countries/FR";
    private const long MiB = 1024 * 1024;
    private const long MostMemory = 64 * MiB;

    private static readonly long Size = MiB * int.Parse(
        Environment.GetEnvironmentVariable("BANGGIAO_TEST_UPLOAD_MIB") is { Length: > 0 } given ? given : "130", CultureInfo.InvariantCulture) + 12_345;

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_that_breaks_off_often_and_loses_its_server_comes_in_whole_in_less_than_64_MiB_of_memory()
    {
        JObject upload;
        using (var first = await AppProcess.StartAsync(_app))
        {
            var idle = await WarmUpAsync(first);
            upload = await StartAsync(first, Size);
            await SendAsync(first, upload, Missing(upload).Take(Missing(upload).Count / 2));
            Report("the first process took half", first.Peak - idle);
            await KillInTheMiddleOfAChunkAsync(first, upload);
        }

        using var second = await AppProcess.StartAsync(_app);
        var idleThen = await WarmUpAsync(second);
        var there = await second.Editor.GetJsonAsync(PathOf(upload));
        Assert.Equal(Missing(upload).Skip(Missing(upload).Count / 2), Missing(there));
        await SendAsync(second, upload, Missing(there).Reverse());
        Report("the second process took the other half", second.Peak - idleThen);
        var added = await CompleteAsync(second, upload);
        Report("completed", second.Peak - idleThen);
        Assert.InRange(second.Peak - idleThen, 0, MostMemory);

        Assert.Equal(await DigestAsync(new RepeatingContent(Size)), (string?)added["sha256"]);
        using var download = await second.Editor.GetFileAsync($"{France}/attachments/{added["id"]}");
        Assert.Equal((string?)added["sha256"], await DigestAsync(download.Content));
        Report("downloaded", second.Peak - idleThen);
        await PartIsAsAskedAsync(second, added);
    }

    // The process has served a few requests, so that the runtime's own loading is not attributed to the upload.
    private static async Task<long> WarmUpAsync(AppProcess process)
    {
        var upload = await StartAsync(process, 5_000_000);
        var sent = await process.Editor.SendChunkAsync(PathOf(upload), 0, new RepeatingContent(5_000_000));
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        using var file = await process.Editor.GetFileAsync($"{France}/attachments/{(await process.Editor.CompleteAsync(PathOf(upload)))["id"]}");
        await DigestAsync(file.Content);
        var idle = process.Resident;
        process.ForgetPeak();
        return idle;
    }

    private static async Task<JObject> StartAsync(AppProcess process, long size) =>
        await (await process.Editor.SendStartAsync(France, new { name = "talks.mp4", size })).JsonAsync(HttpStatusCode.Created);

    // Every third chunk breaks off first, each at another place.
    private static async Task SendAsync(AppProcess process, JObject upload, IEnumerable<int> chunks)
    {
        var (path, chunkBytes) = (PathOf(upload), (long)upload["chunkBytes"]!);
        foreach (var chunk in chunks)
        {
            var length = Math.Min(chunkBytes, Size - (chunk * chunkBytes));
            if (chunk % 3 == 1)
            {
                var broken = new BreakingContent(length, length * (chunk % 7) / 7);
                await Assert.ThrowsAsync<HttpRequestException>(() => process.Editor.SendChunkAsync(path, chunk, broken));
            }
            var answer = await process.Editor.SendChunkAsync(path, chunk, new RepeatingContent(length, from: chunk * chunkBytes));
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
    }

    private async Task KillInTheMiddleOfAChunkAsync(AppProcess process, JObject upload)
    {
        var before = await UncommittedAsync(upload);
        var content = new PausedContent((int)(10 * MiB), 0);
        var sending = process.Editor.SendChunkAsync(PathOf(upload), (int)upload["chunks"]! - 2, content);
        while (await UncommittedAsync(upload) == before)
            Assert.False(sending.IsCompleted, "The chunk ended before it was killed.");
        await process.KillAsync();
        content.GoOn();
        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
    }

    private async Task<int> UncommittedAsync(JObject upload)
    {
        var blob = _app.Container.GetBlockBlobClient($"attachments/{France}/{upload["uploadId"]}");
        return (await blob.GetBlockListAsync(BlockListTypes.Uncommitted, null, null, CancellationToken.None)).Value.UncommittedBlocks.Count();
    }

    private static async Task<JObject> CompleteAsync(AppProcess process, JObject upload)
    {
        using var patient = new HttpClient { BaseAddress = process.Editor.BaseAddress, Timeout = TimeSpan.FromMinutes(10) };
        patient.DefaultRequestHeaders.Add("x-api-key", "dev-editor");
        return await patient.CompleteAsync(PathOf(upload));
    }

    private static async Task PartIsAsAskedAsync(AppProcess process, JObject added)
    {
        var first = Size - 100_000;
        using var part = await process.Editor.GetFileAsync($"{France}/attachments/{added["id"]}", ("Range", $"bytes={first}-{first + 9}"));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Enumerable.Range(0, 10).Select(offset => RepeatingContent.At(first + offset)), await part.Content.ReadAsByteArrayAsync());
    }

    private static string PathOf(JObject upload) => $"{France}/uploads/{upload["uploadId"]}";

    private static IReadOnlyList<int> Missing(JObject upload) =>
        [.. upload["missing"]!.SelectMany(range => Enumerable.Range((int)range["first"]!, (int)range["last"]! - (int)range["first"]! + 1))];

    private static async Task<string> DigestAsync(HttpContent content)
    {
        using var hash = SHA256.Create();
        await using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            await content.CopyToAsync(hashing);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    private void Report(string what, long memory) => output.WriteLine($"{what}, +{memory >> 20} MiB above idle");
}
