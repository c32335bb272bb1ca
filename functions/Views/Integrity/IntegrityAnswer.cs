using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;

namespace BangGiao.Views.Integrity;

/// <summary>The members that every answer about integrity has, taken from its report.</summary>
internal abstract record IntegrityHead
{
    /// <summary>Describes a report to a caller.</summary>
    protected IntegrityHead(IntegrityReport report, Classification clearance, Language language)
    {
        Version = report.Snapshot.Version;
        AsOf = report.Scope.Day;
        CheckedAt = report.CheckedAt;
        Clearance = clearance;
        Chain = new(report.Snapshot.Version, report.Snapshot.Head.Hash);
        Lang = language;
        Dir = language.Direction();
    }

    /// <summary>The registry's version that was checked.</summary>
    [Count]
    public long Version { get; init; }

    /// <summary>The day as of which records were judged.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>When the checks ended.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>The highest classification of what the caller sees; the answer counts nothing above it.</summary>
    public Classification Clearance { get; init; }

    /// <summary>The end of the log's chain of hashes.</summary>
    public LogChain Chain { get; init; }

    /// <summary>The language of the texts.</summary>
    public Language Lang { get; init; }

    /// <summary>The direction in which they run.</summary>
    public TextDirection Dir { get; init; }
}

/// <summary>Every check and every rule of quality, each with its first findings.</summary>
internal sealed record IntegrityAnswer : IntegrityHead
{
    /// <summary>Describes a report to a caller.</summary>
    public IntegrityAnswer(IntegrityReport report, Classification clearance, Language language)
        : base(report, clearance, language)
    {
    }

    /// <summary>Whether all checks passed.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>The checks.</summary>
    public required IReadOnlyList<IntegrityCheckItem> Checks { get; init; }

    /// <summary>The quality of the data.</summary>
    public required QualityAnswer Quality { get; init; }
}

/// <summary>One check with all of its findings.</summary>
internal sealed record CheckFindings : IntegrityHead
{
    /// <summary>Describes a check of a report to a caller.</summary>
    public CheckFindings(IntegrityCheckItem check, IntegrityReport report, Classification clearance, Language language)
        : base(report, clearance, language)
    {
        (Id, Title, Status, Checked, Total, Findings) = check;
    }

    /// <summary>The check's name.</summary>
    public string Id { get; init; }

    /// <summary>What it checks.</summary>
    public string Title { get; init; }

    /// <summary>Whether it passed.</summary>
    public CheckStatus Status { get; init; }

    /// <summary>The number of things that it examined.</summary>
    [Count]
    public long Checked { get; init; }

    /// <summary>The number of its findings.</summary>
    [Count]
    public long Total { get; init; }

    /// <summary>The findings.</summary>
    public IReadOnlyList<IntegrityFinding> Findings { get; init; }
}

/// <summary>One rule of quality with all of its findings.</summary>
internal sealed record RuleFindings : IntegrityHead
{
    /// <summary>Describes a rule of a report to a caller.</summary>
    public RuleFindings(QualityRuleItem rule, IntegrityReport report, Classification clearance, Language language)
        : base(report, clearance, language)
    {
        (Id, Title, Numerator, Denominator, Rate, Total, Findings) = rule;
    }

    /// <summary>The rule's name.</summary>
    public string Id { get; init; }

    /// <summary>What it requires.</summary>
    public string Title { get; init; }

    /// <summary>The number of records that meet it.</summary>
    [Count]
    public int Numerator { get; init; }

    /// <summary>The number of records that it applies to.</summary>
    [Count]
    public int Denominator { get; init; }

    /// <summary>The share that meets it, 0 to 1; null when it applies to none.</summary>
    [WrittenAsNull]
    public double? Rate { get; init; }

    /// <summary>The number of its findings.</summary>
    [Count]
    public int Total { get; init; }

    /// <summary>The findings.</summary>
    public IReadOnlyList<IntegrityFinding> Findings { get; init; }
}

/// <summary>The end of the log's chain of hashes, for a witness to keep.</summary>
/// <param name="Version">The last change.</param>
/// <param name="Hash">The SHA-256 of the last change; null for an empty log.</param>
public sealed record LogChain([Count] long Version, [WrittenAsNull] string? Hash);

/// <summary>A check of the registry.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it checks.</param>
/// <param name="Status">Whether it passed.</param>
/// <param name="Checked">The number of things that it examined.</param>
/// <param name="Total">The number of its findings.</param>
/// <param name="Findings">The first of them.</param>
public sealed record IntegrityCheckItem(
    string Id, string Title, CheckStatus Status, [Count] long Checked, [Count] long Total, IReadOnlyList<IntegrityFinding> Findings);

/// <summary>The quality of the data that the caller sees.</summary>
/// <param name="Score">The mean of the dimensions' scores, 0 to 1; null when none has one.</param>
/// <param name="Dimensions">The Prime Minister's six words.</param>
public sealed record QualityAnswer([WrittenAsNull] double? Score, IReadOnlyList<QualityDimensionItem> Dimensions);

/// <summary>One dimension of quality.</summary>
/// <param name="Id">The dimension.</param>
/// <param name="Title">Its name.</param>
/// <param name="Score">What passed, divided by what was judged, 0 to 1; null when nothing was judged.</param>
/// <param name="Rules">Its rules.</param>
public sealed record QualityDimensionItem(QualityDimension Id, string Title, [WrittenAsNull] double? Score, IReadOnlyList<QualityRuleItem> Rules);

/// <summary>A rule of quality.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it requires.</param>
/// <param name="Numerator">The number of records that meet it.</param>
/// <param name="Denominator">The number of records that it applies to.</param>
/// <param name="Rate">The share that meets it, 0 to 1; null when it applies to none.</param>
/// <param name="Total">The number of its findings.</param>
/// <param name="Findings">The first of them.</param>
public sealed record QualityRuleItem(
    string Id,
    string Title,
    [Count] int Numerator,
    [Count] int Denominator,
    [WrittenAsNull] double? Rate,
    [Count] int Total,
    IReadOnlyList<IntegrityFinding> Findings);

/// <summary>One thing that is wrong.</summary>
/// <param name="Subject">The record.</param>
/// <param name="Pointer">The field of the record, as a JSON pointer; absent when the finding is about the whole record.</param>
/// <param name="Version">The change of the log that it is about.</param>
/// <param name="Detail">The fault.</param>
public sealed record IntegrityFinding(Subject? Subject, string? Pointer, [Count] long? Version, string Detail);
