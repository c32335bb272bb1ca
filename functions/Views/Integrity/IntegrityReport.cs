using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;

namespace BangGiao.Views.Integrity;

/// <summary>The findings of one run of the checks. It serves all callers, and each answer has only what its caller may see.</summary>
/// <param name="Id">The id of the run.</param>
/// <param name="Scope">What was checked.</param>
/// <param name="StartedAt">When the run began.</param>
/// <param name="CheckedAt">When the run ended.</param>
/// <param name="Checks">Each check with what it found, in the order in which they are registered.</param>
internal sealed record IntegrityReport(
    string Id, IntegrityScope Scope, DateTimeOffset StartedAt, DateTimeOffset CheckedAt, IReadOnlyList<(string Id, CheckResult Result)> Checks)
{
    private readonly Dictionary<Classification, Lazy<QualityReport>> _quality = [];

    /// <summary>Measures the quality of the visible records.</summary>
    public required Func<RegistryView, QualityReport> Measure
    {
        init
        {
            foreach (var clearance in Enum.GetValues<Classification>())
                _quality[clearance] = new(() => value(Scope.View(clearance)));
        }
    }

    /// <summary>The registry that was checked.</summary>
    public Snapshot Snapshot => Scope.Snapshot;

    /// <summary>The quality of the records visible with a clearance, measured at the first request.</summary>
    public QualityReport Quality(Classification clearance) => _quality[clearance].Value;
}
