using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace BangGiao.Benchmarks;

/// <summary>How long an import takes, and how long readers wait meanwhile: on the instance that imports, on another one, and without the app.</summary>
internal static class Imports
{
    public static async Task MeasureAsync(MeasuredApp app, IReadOnlyList<int> sizes)
    {
        using var other = await app.StartServerAsync();
        var measured = new List<ImportFigure>();
        foreach (var rows in sizes)
            measured.Add(await MeasureAsync(app, other, rows));
        Report.Imports(measured);
    }

    private static async Task<ImportFigure> MeasureAsync(MeasuredApp app, Server other, int rows)
    {
        using var here = Client(app.Server.Address);
        using var there = Client(other.Address);
        using var importer = Client(app.Server.Address);
        using var stop = new CancellationTokenSource();
        var reads = new[] { Read(here), Read(there), app.RawPointReadAsync }.Select(read => LongestAsync(read, stop.Token)).ToList();
        var began = Stopwatch.GetTimestamp();
        using var body = new ByteArrayContent(Table(rows));
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await importer.PostAsync("/api/v1/import/agencies", body, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await stop.CancelAsync();
        return new(rows, (int)answer.StatusCode, seconds, await Task.WhenAll(reads));
    }

    // One after the other, from before the import until after it.
    private static async Task<(int Reads, double Longest)> LongestAsync(Func<Task> read, CancellationToken stop)
    {
        var (reads, longest) = (0, 0.0);
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            await read();
            (reads, longest) = (reads + 1, Math.Max(longest, Stopwatch.GetElapsedTime(began).TotalSeconds));
        }
        return (reads, longest);
    }

    private static Func<Task> Read(HttpClient client) => async () =>
    {
        using var answer = await client.GetAsync(MeasuredApp.Record);
        await answer.Content.ReadAsByteArrayAsync();
    };

    private static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(30) };
        client.DefaultRequestHeaders.Add("x-api-key", "dev-editor");
        return client;
    }

    private static byte[] Table(int rows)
    {
        var table = new StringBuilder("id,kind,name.en\n");
        for (var number = 1; number <= rows; number++)
            table.Append(CultureInfo.InvariantCulture, $"import-{rows}-{number},other,Agency {number} of {rows}\n");
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}

/// <summary>An import: its time, and for each kind of reader the number of reads in that time and the longest of them, in seconds.</summary>
internal sealed record ImportFigure(int Rows, int Status, double Seconds, IReadOnlyList<(int Reads, double Longest)> Readers);
