using System.Diagnostics;
using System.Net.Http.Headers;
using Azure.Storage.Blobs;

namespace BangGiao.Benchmarks;

/// <summary>How fast attachments go up and come down, beside raw blobs of the same emulator, and how much memory that takes.</summary>
internal static class Files
{
    private const int Rounds = 5;
    private const int Mebi = 1 << 20;

    public static async Task MeasureAsync(MeasuredApp app)
    {
        var blobs = new BlobContainerClient(Storages.Azurite, "raw" + Guid.NewGuid().ToString("N"));
        await blobs.CreateAsync();
        Report.Files();
        // A request carries 99 MiB at most; what is larger goes up in chunks.
        foreach (var (mebibytes, clients) in new[] { (1, 1), (1, 16), (99, 1), (99, 4) })
            Report.File(await MeasureAsync(app, blobs, mebibytes, clients));
        await blobs.DeleteAsync();
    }

    private static async Task<FileFigure> MeasureAsync(MeasuredApp app, BlobContainerClient blobs, int mebibytes, int clients)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = app.Server.Address, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Add("x-api-key", "dev-editor");
        var bytes = new byte[mebibytes * Mebi];
        Random.Shared.NextBytes(bytes);
        var (rates, links) = (Enumerable.Range(0, 4).Select(_ => new List<double>()).ToArray(), new string[clients]);
        using var memory = new PeakMemory(app.Server);
        for (var round = -1; round < Rounds; round++)
        {
            double[] seconds =
            [
                await TimeAsync(clients, async number => links[number] = await UpAsync(http, MeasuredApp.Patched(number), bytes)),
                await TimeAsync(clients, async number => await blobs.GetBlobClient($"{mebibytes}-{number}").UploadAsync(BinaryData.FromBytes(bytes), overwrite: true)),
                await TimeAsync(clients, number => DownAsync(http, links[number])),
                await TimeAsync(clients, async number => await blobs.GetBlobClient($"{mebibytes}-{number}").DownloadToAsync(Stream.Null)),
            ];
            // The first round warms up.
            for (var kind = 0; round >= 0 && kind < rates.Length; kind++)
                rates[kind].Add(clients * mebibytes / seconds[kind]);
            foreach (var link in links)
                await RemoveAsync(http, link);
        }
        return new(mebibytes, clients, [.. rates.Select(Median)], Median(rates[0].Zip(rates[1], Ratio)), Median(rates[2].Zip(rates[3], Ratio)), memory.Host, memory.Worker);
    }

    private static double Ratio(double app, double raw) => app / raw;

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static async Task<double> TimeAsync(int clients, Func<int, Task> transfer)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(transfer));
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<string> UpAsync(HttpClient http, string agency, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "measured.bin" };
        using var answer = await http.PostAsync($"/api/v1/agencies/{agency}/attachments", content);
        return answer.IsSuccessStatusCode ? answer.Headers.Location!.ToString() : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static async Task DownAsync(HttpClient http, string link)
    {
        using var answer = await http.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }

    private static async Task RemoveAsync(HttpClient http, string link)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, link);
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}

/// <summary>What files of a size came to.</summary>
/// <param name="Mebibytes">The size of each.</param>
/// <param name="Clients">How many went at once.</param>
/// <param name="Rates">MiB a second: up, up raw, down, down raw.</param>
/// <param name="Up">The app's rate up to the raw one, the median of the rounds.</param>
/// <param name="Down">The same down.</param>
/// <param name="HostMemory">The most resident megabytes of the host.</param>
/// <param name="WorkerMemory">The most of the worker.</param>
internal sealed record FileFigure(int Mebibytes, int Clients, IReadOnlyList<double> Rates, double Up, double Down, double HostMemory, double WorkerMemory);
