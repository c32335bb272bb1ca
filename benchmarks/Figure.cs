namespace BangGiao.Benchmarks;

/// <summary>What one subject came to in all rounds, beside the first one, which is the app.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Rate">Requests a second, the median.</param>
/// <param name="Ratio">The app's rate to this one, round by round, the median.</param>
/// <param name="Cost">Microseconds of processor time a request by process, the medians.</param>
internal sealed record Figure(string Name, double Rate, double Ratio, IReadOnlyList<double> Cost)
{
    /// <summary>The time of the server: a host and its worker.</summary>
    public double Serving => Cost[0] + Cost[1];

    public static IReadOnlyList<Figure> Of(IReadOnlyList<Subject> subjects, IReadOnlyList<IReadOnlyList<Slice>> slices) =>
        [.. subjects.Zip(slices, (subject, rounds) => new Figure(
            subject.Name,
            Median(rounds.Select(slice => slice.Rate)),
            Median(slices[0].Zip(rounds, (app, rival) => app.Rate / rival.Rate)),
            [.. Enumerable.Range(0, rounds[0].Cost.Count).Select(process => Median(rounds.Select(slice => slice.Cost[process])))]))];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
