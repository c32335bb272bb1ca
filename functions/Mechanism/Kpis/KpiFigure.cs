using BangGiao.Mechanism.Counting;

namespace BangGiao.Mechanism.Kpis;

/// <summary>One figure of one group.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="MedianDays">The median, for <see cref="Kpi.DaysToFirstAction"/>; null without commitments.</param>
internal sealed record KpiFigure(KpiDefinition Definition, int Numerator, int Denominator, decimal? MedianDays)
{
    private const int Decimals = 4;

    /// <summary>The numerator divided by the denominator, rounded to four decimals; null when the denominator is 0.</summary>
    public decimal? Rate => Denominator == 0 ? null : Math.Round((decimal)Numerator / Denominator, Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>Counts the figures of one group, one commitment at a time.</summary>
internal sealed class KpiCount(IReadOnlyList<KpiDefinition> definitions)
{
    private readonly int[] _numerators = new int[definitions.Count];
    private readonly int[] _denominators = new int[definitions.Count];
    private readonly List<int> _days = [];

    /// <summary>Counts a commitment.</summary>
    /// <param name="place">The index of the figure in the definitions.</param>
    /// <param name="inNumerator">Whether it counts in the numerator.</param>
    /// <param name="inDenominator">Whether it counts in the denominator.</param>
    public void Add(int place, bool inNumerator, bool inDenominator)
    {
        _numerators[place] += inNumerator ? 1 : 0;
        _denominators[place] += inDenominator ? 1 : 0;
    }

    /// <summary>Adds the days from the making of a commitment to its first review that shows work.</summary>
    public void AddDays(int days) => _days.Add(days);

    /// <summary>The figures.</summary>
    public IReadOnlyList<KpiFigure> Figures() => [.. definitions.Select((definition, place) =>
        new KpiFigure(definition, _numerators[place], _denominators[place], definition.Kpi == Kpi.DaysToFirstAction ? Median() : null))];

    private decimal? Median()
    {
        _days.Sort();
        return DayBands.MedianOf(_days);
    }
}
