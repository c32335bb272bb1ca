using System.Diagnostics;
using System.Globalization;

namespace BangGiao.Benchmarks;

/// <summary>Measures subjects in turn, round by round, so that a noisy machine slows all of them alike.</summary>
internal static class Rounds
{
    private static readonly int Count = Setting("ROUNDS", 5);
    private static readonly TimeSpan SliceTime = TimeSpan.FromSeconds(Setting("SECONDS", 1));

    /// <summary>Has each subject compiled, and its connections known.</summary>
    public static async Task WarmUpAsync(int clients, Processes processes, IReadOnlyList<Subject> subjects)
    {
        foreach (var subject in subjects)
            await SliceAsync(clients, processes, subject, SliceTime);
    }

    /// <summary>What each subject did in each round.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Slice>>> MeasureAsync(int clients, Processes processes, IReadOnlyList<Subject> subjects)
    {
        var slices = subjects.Select(_ => new List<Slice>()).ToList();
        for (var round = 0; round < Count; round++)
        {
            foreach (var (index, subject) in subjects.Index())
                slices[index].Add(await SliceAsync(clients, processes, subject, SliceTime));
        }
        return slices;
    }

    private static async Task<Slice> SliceAsync(int clients, Processes processes, Subject subject, TimeSpan time)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => subject.OpenAsync()));
        var before = processes.Now();
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(open.Select(client => Task.Run(() => AskAsync(client, start, time))));
        var (seconds, count) = (Stopwatch.GetElapsedTime(start).TotalSeconds, counts.Sum());
        var after = processes.Now();
        foreach (var client in open)
            client.Dispose();
        return new(count / seconds, [.. after.Zip(before, (one, other) => (one - other).TotalMicroseconds / count)]);
    }

    private static async Task<int> AskAsync(IClient client, long start, TimeSpan time)
    {
        var count = 0;
        for (; Stopwatch.GetElapsedTime(start) < time; count++)
            await client.AskAsync();
        return count;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>What one subject did in one round.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Cost">Microseconds of processor time a request, by sort of process.</param>
internal sealed record Slice(double Rate, IReadOnlyList<double> Cost);
