using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Views.Integrity;

/// <summary>Builds the answers from a report: only what the caller's clearance allows, in one language.</summary>
/// <param name="book">The names of checks, dimensions and rules.</param>
public sealed class IntegrityBody(Vocabularies book)
{
    /// <summary>The number of findings per list in the answer with all lists.</summary>
    internal const int First = 20;

    private const int Digits = 4;

    /// <summary>Every check and every rule, each with its first findings.</summary>
    internal IntegrityAnswer Of(IntegrityReport report, Classification clearance, Language language)
    {
        var quality = report.Quality(clearance);
        return new(report, clearance, language)
        {
            Status = Status(report.Checks.Sum(check => check.Result.Found(clearance))),
            Checks = [.. report.Checks.Select(check => Check(check.Id, check.Result, clearance, language, First))],
            Quality = new(Rounded(quality.Score), [.. Enum.GetValues<QualityDimension>().Select(dimension => Dimension(dimension, quality, language))]),
        };
    }

    /// <summary>One check or rule with all of its findings.</summary>
    internal IntegrityHead Of(string id, IntegrityReport report, Classification clearance, Language language)
    {
        foreach (var check in report.Checks.Where(check => check.Id == id))
            return new CheckFindings(Check(id, check.Result, clearance, language, int.MaxValue), report, clearance, language);
        var rule = report.Quality(clearance).Rules.First(rule => rule.Id == id);
        return new RuleFindings(Rule(rule, language, int.MaxValue), report, clearance, language);
    }

    /// <summary>Whether a request refuses answers from a cache (RFC 9111 section 5.2.1.4).</summary>
    internal static bool IsAskedAnew(HttpRequest request) => request.GetTypedHeaders().CacheControl?.NoCache == true;

    /// <summary>The tag of an answer. It is the same as long as the report is kept. A new run makes a new report, even with the same findings.</summary>
    internal static string TagOf(IntegrityReport report, RegistryView view, Language language, string id) =>
        ETags.OfView(view.Version, report.Id, CodeName.Of(view.Clearance), language.Tag(), id);

    private IntegrityCheckItem Check(string id, CheckResult result, Classification clearance, Language language, int most) => new(
        id,
        book.Label("integrityCheck", id).In(language),
        Status(result.Found(clearance)),
        result.LookedAt(clearance),
        result.Found(clearance),
        [.. result.Findings(clearance).Take(most).Select(finding =>
            new IntegrityFinding(finding.Subject is { } key ? Subject.Of(key) : null, Pointer(finding.Pointer), finding.Version, finding.Detail))]);

    private QualityDimensionItem Dimension(QualityDimension dimension, QualityReport quality, Language language) => new(
        dimension,
        book.Label("qualityDimension", CodeName.Of(dimension)).In(language),
        Rounded(quality.ScoreOf(dimension)),
        [.. quality.Of(dimension).Select(rule => Rule(rule, language, First))]);

    private QualityRuleItem Rule(RuleResult rule, Language language, int most) => new(
        rule.Id,
        book.Label("qualityRule", rule.Id).In(language),
        rule.Numerator,
        rule.Denominator,
        Rounded(rule.Rate),
        rule.Failed.Count,
        [.. rule.Failed.Take(most).Select(verdict =>
            new IntegrityFinding(Subject.Of(verdict.Record), Pointer(verdict.Fault!.Pointer), null, verdict.Fault.Detail))]);

    private static CheckStatus Status(long found) => found == 0 ? CheckStatus.Passed : CheckStatus.Failed;

    // A finding about the whole record names no field.
    private static string? Pointer(string? pointer) => string.IsNullOrEmpty(pointer) ? null : pointer;

    private static double? Rounded(double? ratio) => ratio is { } value ? Math.Round(value, Digits) : null;
}
