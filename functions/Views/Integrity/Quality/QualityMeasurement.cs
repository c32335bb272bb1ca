using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Measures the quality of the records in a view. Time: some passes over the records; memory: the faults.</summary>
internal sealed class QualityMeasurement(IEnumerable<QualityRule> rules, CollectionRegistry collections)
{
    /// <summary>The names of the rules, in their order.</summary>
    public IReadOnlyList<string> Ids { get; } = [.. rules.Select(rule => rule.Id)];

    /// <summary>Measures the quality on the view's day.</summary>
    public QualityReport Of(RegistryView view)
    {
        var scope = new QualityScope(collections, view);
        return new([.. rules.Select(rule => Measure(rule, scope))]);
    }

    private static RuleResult Measure(QualityRule rule, QualityScope scope)
    {
        var (judged, failed) = (0, new List<Verdict>());
        foreach (var verdict in rule.Judge(scope))
        {
            judged++;
            if (verdict.Fault is not null)
                failed.Add(verdict);
        }
        return new(rule.Id, rule.Dimension, judged, failed);
    }
}
