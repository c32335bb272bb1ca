using System.Diagnostics;

namespace BangGiao.Benchmarks;

/// <summary>How long a start takes, and how much memory is resident then.</summary>
internal static class Starts
{
    private const int Runs = 7;

    /// <summary>From the start of the host's process to the first right answer.</summary>
    /// <param name="name">What is started.</param>
    /// <param name="start">Starts it.</param>
    /// <param name="path">What is asked for.</param>
    /// <param name="bytes">How many bytes the right answer has; null for any.</param>
    /// <param name="identify">Adds what the client shows of itself; null for a reader's key.</param>
    public static async Task<Start> MeasureAsync(string name, Func<Task<Server>> start, string path, int? bytes, Action<HttpClient>? identify = null)
    {
        var (times, busy, front, worker) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            using var server = await start();
            using var client = new HttpClient { BaseAddress = server.Address };
            (identify ?? (reader => reader.DefaultRequestHeaders.Add("x-api-key", "dev-reader")))(client);
            var answer = await client.GetByteArrayAsync(path);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (bytes is not null && answer.Length != bytes)
                throw new InvalidOperationException($"{answer.Length} bytes instead of {bytes}.");
            busy.Add(Busy(server.Front) + Busy(server.Worker));
            front.Add(Memory(server.Front));
            worker.Add(Memory(server.Worker));
        }
        return new(Spread.Of(name, times), Spread.Of(name, busy).Median, Spread.Of(name, front).Median, Spread.Of(name, worker).Median);
    }

    private static double Busy(Process? process) => process?.TotalProcessorTime.TotalMilliseconds ?? 0;

    /// <summary>Resident megabytes.</summary>
    public static double Memory(Process? process)
    {
        process?.Refresh();
        return (process?.WorkingSet64 ?? 0) / 1_000_000.0;
    }
}

/// <summary>A start: how long it took, and the processor time and the megabytes of both processes after their first answer.</summary>
internal sealed record Start(Spread Time, double Busy, double FrontMemory, double WorkerMemory);
