using BangGiao.Values.Json;
using BangGiao.Views.Integrity.Quality;

namespace BangGiao.Unit.Views.Integrity.Quality;

public class QualityReportTests
{
    [Fact]
    public void A_dimension_s_score_is_what_passed_of_what_was_judged_by_all_of_its_rules()
    {
        var report = new QualityReport([Result(QualityDimension.Correct, 100, 50), Result(QualityDimension.Correct, 20, 0), Result(QualityDimension.Clean, 10, 10)]);

        Assert.Equal(70.0 / 120, report.ScoreOf(QualityDimension.Correct));
        Assert.Equal(0, report.ScoreOf(QualityDimension.Clean));
    }

    [Fact]
    public void The_whole_is_the_mean_of_the_dimensions_that_were_judged()
    {
        var report = new QualityReport([Result(QualityDimension.Correct, 1000, 0), Result(QualityDimension.Clean, 2, 1), Result(QualityDimension.Live, 0, 0)]);

        Assert.Equal(0.75, report.Score);
        Assert.Null(report.ScoreOf(QualityDimension.Live));
    }

    [Fact]
    public void Nothing_judged_is_no_score() => Assert.Null(new QualityReport([]).Score);

    private static RuleResult Result(QualityDimension dimension, int judged, int failed) =>
        new("x", dimension, judged, [.. Enumerable.Repeat(new Verdict(new("a", "b"), new FieldError("", "")), failed)]);
}
