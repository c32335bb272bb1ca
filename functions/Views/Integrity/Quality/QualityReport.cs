namespace BangGiao.Views.Integrity.Quality;

/// <summary>How good the data is that somebody sees.</summary>
/// <param name="Rules">What each rule measured.</param>
internal sealed record QualityReport(IReadOnlyList<RuleResult> Rules)
{
    /// <summary>
    /// The score of the whole: the mean of the six words' scores, each as heavy as the others, since they are six demands and not one. A
    /// word without a score is left out; null when all are.
    /// </summary>
    public double? Score => Enum.GetValues<QualityDimension>().Select(ScoreOf).Average();

    /// <summary>The rules of one word.</summary>
    public IEnumerable<RuleResult> Of(QualityDimension dimension) => Rules.Where(rule => rule.Dimension == dimension);

    /// <summary>
    /// The score of one word, 0 to 1: what passed, divided by what was judged, both summed over its rules; so a rule weighs as much as
    /// there are records that it applies to. Null when nothing was judged.
    /// </summary>
    public double? ScoreOf(QualityDimension dimension) => Ratio(Of(dimension).Sum(rule => rule.Numerator), Of(dimension).Sum(rule => rule.Denominator));

    /// <summary>One number divided by another; null for a division by nothing.</summary>
    internal static double? Ratio(int numerator, int denominator) => denominator == 0 ? null : (double)numerator / denominator;
}
