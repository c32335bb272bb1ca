using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>The number of things that a check examined, and its findings, by the classification of their readers.</summary>
/// <param name="told">The fields of records with a finding in this run. Each field has at most one finding, from the first check that finds something.</param>
internal sealed class CheckResult(HashSet<(RecordKey Subject, string Pointer)> told)
{
    /// <summary>The maximum number of findings per classification; the rest is only counted.</summary>
    public const int MostKept = 10_000;

    private readonly Dictionary<Classification, long> _looked = [];
    private readonly Dictionary<Classification, long> _found = [];
    private readonly Dictionary<Classification, List<Finding>> _kept = [];

    /// <summary>Counts an examined thing.</summary>
    public void Look(Classification classification, long times = 1) =>
        _looked[classification] = _looked.GetValueOrDefault(classification) + times;

    /// <summary>Adds a finding, unless its field already has one.</summary>
    public void Add(Finding finding)
    {
        if (finding is { Subject: { } subject, Pointer: { } pointer } && !told.Add((subject, pointer)))
            return;
        _found[finding.Classification] = _found.GetValueOrDefault(finding.Classification) + 1;
        if (!_kept.TryGetValue(finding.Classification, out var kept))
            _kept[finding.Classification] = kept = [];
        if (kept.Count < MostKept)
            kept.Add(finding);
    }

    /// <summary>The number of examined things that a clearance may see.</summary>
    public long LookedAt(Classification clearance) => UpTo(_looked, clearance).Sum();

    /// <summary>The number of findings that a clearance may see.</summary>
    public long Found(Classification clearance) => UpTo(_found, clearance).Sum();

    /// <summary>The kept findings that a clearance may see.</summary>
    public IEnumerable<Finding> Findings(Classification clearance) => UpTo(_kept, clearance).SelectMany(findings => findings)
        .OrderBy(finding => finding.Version ?? 0)
        .ThenBy(finding => finding.Subject?.ToString(), StringComparer.Ordinal)
        .ThenBy(finding => finding.Pointer, StringComparer.Ordinal);

    private static IEnumerable<T> UpTo<T>(Dictionary<Classification, T> values, Classification clearance) =>
        values.Where(pair => pair.Key <= clearance).Select(pair => pair.Value);
}
