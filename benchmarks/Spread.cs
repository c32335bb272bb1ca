namespace BangGiao.Benchmarks;

/// <summary>How long something took, of several runs, in milliseconds.</summary>
internal sealed record Spread(string Name, double Median, double Worst)
{
    public static Spread Of(string name, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return new(name, sorted[sorted.Count / 2], sorted[^1]);
    }
}
