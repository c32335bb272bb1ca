using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Integrity;

/// <summary>A report as JSON, for one who may know so much, in one language.</summary>
public sealed class IntegrityAnswer(Vocabularies book)
{
    /// <summary>So many findings of each list are in the answer with all lists.</summary>
    internal const int First = 20;

    private const int Digits = 4;

    /// <summary>Every check and every rule, each with its first findings.</summary>
    internal JObject Of(IntegrityReport report, Classification clearance, Language language)
    {
        var body = Head(report, clearance, language);
        var quality = report.Quality(clearance);
        body["status"] = CodeName.Of(report.Checks.All(check => check.Result.Found(clearance) == 0) ? CheckStatus.Passed : CheckStatus.Failed);
        body["checks"] = new JArray(report.Checks.Select(check => Check(check.Id, check.Result, clearance, language, First)));
        body["quality"] = new JObject
        {
            ["score"] = Rounded(quality.Score),
            ["dimensions"] = new JArray(Enum.GetValues<QualityDimension>().Select(dimension => Dimension(dimension, quality, language))),
        };
        return body;
    }

    /// <summary>One check or rule with all of its findings.</summary>
    internal JObject Of(string id, IntegrityReport report, Classification clearance, Language language)
    {
        var check = report.Checks.Where(check => check.Id == id).Select(check => Check(id, check.Result, clearance, language, int.MaxValue));
        var rule = report.Quality(clearance).Rules.Where(rule => rule.Id == id).Select(rule => Rule(rule, language, int.MaxValue));
        var body = Head(report, clearance, language);
        body.Merge(check.Concat(rule).First());
        return body;
    }

    /// <summary>Whether a request takes no answer that was made before (RFC 9111 section 5.2.1.4).</summary>
    internal static bool IsAskedAnew(HttpRequest request) => request.GetTypedHeaders().CacheControl?.NoCache == true;

    /// <summary>The tag of an answer: it stays as long as the report does, and a run that finds the same is another report all the same.</summary>
    internal static string TagOf(IntegrityReport report, RegistryView view, Language language, string id) =>
        ETags.OfView(view.Version, report.Id, CodeName.Of(view.Clearance), language.Tag(), id);

    private static JObject Head(IntegrityReport report, Classification clearance, Language language) => new()
    {
        ["version"] = report.Snapshot.Version,
        ["asOf"] = IsoDate.Text(report.Scope.Day),
        ["checkedAt"] = Instant.Text(report.CheckedAt),
        ["clearance"] = CodeName.Of(clearance),
        ["chain"] = new JObject { ["version"] = report.Snapshot.Version, ["hash"] = report.Snapshot.Head.Hash },
        ["lang"] = language.Tag(),
        ["dir"] = language.Dir(),
    };

    private JObject Check(string id, CheckResult result, Classification clearance, Language language, int most) => new()
    {
        ["id"] = id,
        ["title"] = book.Label("integrityCheck", id).In(language),
        ["status"] = CodeName.Of(result.Found(clearance) == 0 ? CheckStatus.Passed : CheckStatus.Failed),
        ["checked"] = result.LookedAt(clearance),
        ["total"] = result.Found(clearance),
        ["findings"] = new JArray(result.Findings(clearance).Take(most).Select(finding => Finding(finding.Subject, finding.Pointer, finding.Version, finding.Detail))),
    };

    private JObject Dimension(QualityDimension dimension, QualityReport quality, Language language) => new()
    {
        ["id"] = CodeName.Of(dimension),
        ["title"] = book.Label("qualityDimension", CodeName.Of(dimension)).In(language),
        ["score"] = Rounded(quality.ScoreOf(dimension)),
        ["rules"] = new JArray(quality.Of(dimension).Select(rule => Rule(rule, language, First))),
    };

    private JObject Rule(RuleResult rule, Language language, int most) => new()
    {
        ["id"] = rule.Id,
        ["title"] = book.Label("qualityRule", rule.Id).In(language),
        ["numerator"] = rule.Numerator,
        ["denominator"] = rule.Denominator,
        ["rate"] = Rounded(rule.Rate),
        ["total"] = rule.Failed.Count,
        ["findings"] = new JArray(rule.Failed.Take(most).Select(verdict => Finding(verdict.Record, verdict.Fault!.Pointer, null, verdict.Fault.Detail))),
    };

    private static JObject Finding(RecordKey? subject, string? pointer, long? version, string detail)
    {
        var finding = new JObject();
        if (subject is { } key)
            finding["subject"] = new JObject { ["collection"] = key.Collection, ["id"] = key.Id };
        if (!string.IsNullOrEmpty(pointer))
            finding["pointer"] = pointer;
        if (version is { } number)
            finding["version"] = number;
        finding["detail"] = detail;
        return finding;
    }

    // What has no value is said to have none.
    private static JToken Rounded(double? ratio) => ratio is { } value ? Math.Round(value, Digits) : JValue.CreateNull();
}
