using System.Net;
using System.Net.Http.Headers;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments;
using Xunit.Abstractions;

namespace BangGiao.Integration.Records.Attachments;

[Collection(nameof(HeavyTransfers))]
public sealed class LimitTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string France = "countries/FR";
    private const long MostMemory = 64 * 1024 * 1024;

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_of_exactly_99_MiB_is_taken_without_a_length_too()
    {
        var answer = await _app.Editor.SendFileAsync(France, new RepeatingContent(SentFile.MostBytes, saysLength: false));

        Assert.Equal(103_809_024, (long)(await answer.JsonAsync(HttpStatusCode.Created))["size"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_byte_more_is_a_413_that_says_what_to_do(bool saysLength)
    {
        var answer = await _app.Editor.SendFileAsync(France, new RepeatingContent(SentFile.MostBytes + 1, saysLength));

        var problem = await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("POST …/uploads", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Empty(await _app.Container.ExistsAsync() ? await _app.BlobsAsync() : []);
        Assert.Equal(1, (int)(await _app.Editor.GetJsonAsync(France))["version"]!);
    }

    [Fact]
    public async Task The_lines_around_a_forms_file_are_not_counted()
    {
        var file = new RepeatingContent(SentFile.MostBytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent { { file, "file", "a.pdf" } };

        var answer = await _app.Editor.SendFormAsync(France, form);

        Assert.Equal(SentFile.MostBytes, (long)(await answer.JsonAsync(HttpStatusCode.Created))["size"]!);
    }

    [Fact]
    public async Task A_file_of_99_MiB_passes_through_in_less_than_64_MiB_of_memory()
    {
        using var process = await AppProcess.StartAsync(_app);
        var started = process.Resident;
        await DownloadAsync(process, await UploadAsync(process, 5_000_000), 5_000_000);

        var idle = process.Resident;
        process.ForgetPeak();
        var path = await UploadAsync(process, SentFile.MostBytes);
        var whileUploading = process.Peak - idle;
        process.ForgetPeak();
        await DownloadAsync(process, path, SentFile.MostBytes);
        var whileDownloading = process.Peak - idle;

        output.WriteLine($"started {started >> 20} MiB, idle {idle >> 20} MiB, uploading +{whileUploading >> 20} MiB, downloading +{whileDownloading >> 20} MiB");
        Assert.InRange(whileUploading, 0, MostMemory);
        Assert.InRange(whileDownloading, 0, MostMemory);
    }

    private static async Task<string> UploadAsync(AppProcess process, long length)
    {
        var answer = await process.Editor.SendFileAsync(France, new RepeatingContent(length));
        return $"{France}/attachments/{(await answer.JsonAsync(HttpStatusCode.Created))["id"]}";
    }

    private static async Task DownloadAsync(AppProcess process, string path, long length)
    {
        using var answer = await process.Editor.GetFileAsync(path);
        await using var content = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var position = 0L;
        while (await content.ReadAsync(buffer) is > 0 and var read)
        {
            for (var i = 0; i < read; i++, position++)
            {
                if (buffer[i] != RepeatingContent.At(position))
                    Assert.Fail($"Byte {position} is another.");
            }
        }
        Assert.Equal(length, position);
    }
}
