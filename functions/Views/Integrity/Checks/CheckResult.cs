using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>What a check looked at and found, kept by who may know of it.</summary>
/// <param name="told">Which fields of records the checks of a run have told of: a field is told of once, by the first check that finds something.</param>
internal sealed class CheckResult(HashSet<(RecordKey Subject, string Pointer)> told)
{
    /// <summary>So many findings of each classification are kept; the rest is counted.</summary>
    public const int MostKept = 10_000;

    private readonly Dictionary<Classification, long> _looked = [];
    private readonly Dictionary<Classification, long> _found = [];
    private readonly Dictionary<Classification, List<Finding>> _kept = [];

    /// <summary>Counts what was looked at.</summary>
    public void Look(Classification classification, long times = 1) =>
        _looked[classification] = _looked.GetValueOrDefault(classification) + times;

    /// <summary>Adds a finding, unless its field was told of.</summary>
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

    /// <summary>How many things were looked at that one may know of.</summary>
    public long LookedAt(Classification clearance) => UpTo(_looked, clearance).Sum();

    /// <summary>How many findings one may know of.</summary>
    public long Found(Classification clearance) => UpTo(_found, clearance).Sum();

    /// <summary>The findings that one may know of, as far as they are kept.</summary>
    public IEnumerable<Finding> Findings(Classification clearance) => UpTo(_kept, clearance).SelectMany(findings => findings)
        .OrderBy(finding => finding.Version ?? 0)
        .ThenBy(finding => finding.Subject?.ToString(), StringComparer.Ordinal)
        .ThenBy(finding => finding.Pointer, StringComparer.Ordinal);

    private static IEnumerable<T> UpTo<T>(Dictionary<Classification, T> values, Classification clearance) =>
        values.Where(pair => pair.Key <= clearance).Select(pair => pair.Value);
}
