namespace BangGiao.Views.Integrity.Quality;

/// <summary>What a rule measured.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Dimension">Its word.</param>
/// <param name="Denominator">The number of records that it applies to.</param>
/// <param name="Failed">The records that fail the rule: the list behind the figure.</param>
internal sealed record RuleResult(string Id, QualityDimension Dimension, int Denominator, IReadOnlyList<Verdict> Failed)
{
    /// <summary>The number of records that pass.</summary>
    public int Numerator => Denominator - Failed.Count;

    /// <summary>The share that passes, 0 to 1; null when the rule applies to none.</summary>
    public double? Rate => QualityReport.Ratio(Numerator, Denominator);
}
