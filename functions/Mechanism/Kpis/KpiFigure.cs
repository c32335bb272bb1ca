namespace BangGiao.Mechanism.Kpis;

/// <summary>One figure of one group.</summary>
/// <param name="Definition">What it counts.</param>
/// <param name="Numerator">How many.</param>
/// <param name="Denominator">Of how many.</param>
/// <param name="MedianDays">The median, for the figure that is one; null where nothing was counted.</param>
internal sealed record KpiFigure(KpiDefinition Definition, int Numerator, int Denominator, decimal? MedianDays)
{
    private const int Decimals = 4;

    /// <summary>The share, rounded to four decimals; null for none of none.</summary>
    public decimal? Rate => Denominator == 0 ? null : Math.Round((decimal)Numerator / Denominator, Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>Counts the figures of one group, a commitment at a time.</summary>
internal sealed class KpiCount(IReadOnlyList<KpiDefinition> definitions)
{
    private readonly int[] _numerators = new int[definitions.Count];
    private readonly int[] _denominators = new int[definitions.Count];
    private readonly List<int> _days = [];

    /// <summary>Counts a commitment.</summary>
    /// <param name="place">The figure's place among the definitions.</param>
    /// <param name="inNumerator">Whether it is counted.</param>
    /// <param name="inDenominator">Whether it is one of which is counted.</param>
    public void Add(int place, bool inNumerator, bool inDenominator)
    {
        _numerators[place] += inNumerator ? 1 : 0;
        _denominators[place] += inDenominator ? 1 : 0;
    }

    /// <summary>Adds the days that a commitment waited for its first action.</summary>
    public void AddDays(int days) => _days.Add(days);

    /// <summary>The figures.</summary>
    public IReadOnlyList<KpiFigure> Figures() => [.. definitions.Select((definition, place) =>
        new KpiFigure(definition, _numerators[place], _denominators[place], definition.Kpi == Kpi.DaysToFirstAction ? Median() : null))];

    private decimal? Median()
    {
        _days.Sort();
        return _days.Count == 0 ? null : (_days[(_days.Count - 1) / 2] + _days[_days.Count / 2]) / 2m;
    }
}
