using System.Collections.Frozen;
using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Documents;

namespace BangGiao.Mechanism.Targets;

/// <summary>The metrics that targets can use. A new metric needs a line here and a label in <c>codes.json</c>.</summary>
public static class Metrics
{
    /// <summary>The metric of targets that are measured by hand.</summary>
    public const string Manual = "manual";

    /// <summary>The number of the state's own missions that are open.</summary>
    public const string MissionsOpen = "missions.open";

    private static readonly Metric[] Computed =
    [
        new(MissionsOpen, view => new MissionNetwork(view).Open),
        new("relations.countries", view => SummaryFigures.Of(view).Countries),
        new("frameworks.countries", view => SummaryFigures.Of(view).Frameworks),
        new("agreements.in_force", view => view.All<Agreement>(AgreementCollection.PathName)
            .Count(agreement => StandingRules.On(DatedAgreement.Of(agreement, view), view.AsOf).Status == StandingStatus.InForce)),
        new("commitments.complete_rate", view => CompleteOf(view) * 100),
        new("activities.held", view => view.All<Activity>(ActivityCollection.PathName).Count(activity => activity.TookPlaceBy(view.AsOf))),
        new("documents.published", view => view.All<Document>(DocumentCollection.PathName).Count(document => document.PublishedOn?.First <= view.AsOf)),
    ];

    private static readonly FrozenDictionary<string, Metric> ByName = Computed.ToFrozenDictionary(metric => metric.Name, StringComparer.Ordinal);

    /// <summary>All names that a target may use, <see cref="Manual"/> last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Computed.Select(metric => metric.Name), Manual];

    // The share of complete commitments among those whose completion can be verified, as in the KPIs.
    private static decimal? CompleteOf(RegistryView view)
    {
        var all = new KpiScope([], [], (_, _) => true, (_, _) => true);
        return KpiTable.Of(view, all, _ => []).Total.Single(figure => figure.Definition.Kpi == Kpi.Complete).Rate;
    }

    /// <summary>The metric of that name; null for <see cref="Manual"/> and unknown names.</summary>
    public static Metric? Find(string name) => ByName.GetValueOrDefault(name);
}
