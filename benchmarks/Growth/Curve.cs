namespace BangGiao.Benchmarks.Growth;

/// <summary>What something costs at each size.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">Of what the costs are.</param>
/// <param name="Points">The sizes, each with its cost.</param>
internal sealed record Curve(string Name, string Unit, IReadOnlyList<(double Size, double Cost)> Points)
{
    /// <summary>The exponent of the power of the size that fits the costs best: 0 is flat, 1 is linear.</summary>
    public double Exponent => Slope(Points);

    /// <summary>The same between the two largest sizes, where a constant part weighs least.</summary>
    public double LastExponent => Slope([.. Points.OrderBy(point => point.Size).TakeLast(2)]);

    private static double Slope(IReadOnlyList<(double Size, double Cost)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToList();
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
