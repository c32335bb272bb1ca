namespace BangGiao.Views.Integrity.Quality;

/// <summary>What a rule measured.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Dimension">Its word.</param>
/// <param name="Denominator">How many records it applies to.</param>
/// <param name="Failed">Those that are not good: the list behind the figure.</param>
internal sealed record RuleResult(string Id, QualityDimension Dimension, int Denominator, IReadOnlyList<Verdict> Failed)
{
    /// <summary>How many records are good.</summary>
    public int Numerator => Denominator - Failed.Count;

    /// <summary>The good ones' share, 0 to 1; null when the rule applies to none.</summary>
    public double? Rate => QualityReport.Ratio(Numerator, Denominator);
}
