using System.Diagnostics;

namespace BangGiao.Benchmarks;

/// <summary>Something that is timed.</summary>
internal sealed record Subject(string Name, Func<Task> RunAsync);

/// <summary>The median time of one subject, in milliseconds.</summary>
internal sealed record Figure(string Name, double Milliseconds);

/// <summary>Times subjects in turn, round by round.</summary>
internal static class Rounds
{
    private const int WarmUps = 50;
    private const int Runs = 300;
    private const int TogetherRuns = 2000;

    /// <summary>One client: the median of each subject's runs.</summary>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(params IReadOnlyList<Subject> subjects)
    {
        foreach (var subject in subjects)
        {
            for (var run = 0; run < WarmUps; run++)
                await subject.RunAsync();
        }
        var times = subjects.Select(_ => new List<double>(Runs)).ToList();
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (index, subject) in subjects.Index())
            {
                var start = Stopwatch.GetTimestamp();
                await subject.RunAsync();
                times[index].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        return [.. subjects.Zip(times, (subject, all) => new Figure(subject.Name, Median(all)))];
    }

    /// <summary>Many clients at once: the time per request when all of them are busy.</summary>
    public static async Task<IReadOnlyList<Figure>> TogetherAsync(int clients, params IReadOnlyList<Subject> subjects)
    {
        var figures = new List<Figure>();
        foreach (var subject in subjects)
        {
            var left = TogetherRuns;
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                    await subject.RunAsync();
            }));
            figures.Add(new(subject.Name, Stopwatch.GetElapsedTime(start).TotalMilliseconds / TogetherRuns));
        }
        return figures;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
