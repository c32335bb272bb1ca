namespace BangGiao.Views.Integrity.Quality;

/// <summary>The quality of the records in a view.</summary>
/// <param name="Rules">What each rule measured.</param>
internal sealed record QualityReport(IReadOnlyList<RuleResult> Rules)
{
    /// <summary>
    /// The overall score: the mean of the scores of the six dimensions with equal weights. A dimension without a score is left out; null
    /// when none has one.
    /// </summary>
    public double? Score => Enum.GetValues<QualityDimension>().Select(ScoreOf).Average();

    /// <summary>The rules of one dimension.</summary>
    public IEnumerable<RuleResult> Of(QualityDimension dimension) => Rules.Where(rule => rule.Dimension == dimension);

    /// <summary>
    /// The score of one dimension, 0 to 1: the number of passes divided by the number of judgements, both summed over its rules. So a rule
    /// has the weight of the number of records that it applies to. Null without judgements.
    /// </summary>
    public double? ScoreOf(QualityDimension dimension) => Ratio(Of(dimension).Sum(rule => rule.Numerator), Of(dimension).Sum(rule => rule.Denominator));

    /// <summary>The quotient of two numbers; null when the divisor is 0.</summary>
    internal static double? Ratio(int numerator, int denominator) => denominator == 0 ? null : (double)numerator / denominator;
}
