using BangGiao.Mechanism.Targets;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Missions;

namespace BangGiao.Views.Summary;

/// <summary>The figures of missions on a day.</summary>
/// <param name="Open">Those of the state's own that are open.</param>
/// <param name="Unknown">Those of which nothing tells whether they were open by then.</param>
/// <param name="Goals">The planned numbers, from the plan's targets, the next first.</param>
public sealed record MissionFigures(int Open, int Unknown, IReadOnlyList<Goal> Goals)
{
    /// <summary>Counts what a view has on its day.</summary>
    public static MissionFigures Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var network = new MissionNetwork(view);
        var goals = view.All<Target>(TargetCollection.PathName)
            .Where(target => target.Metric == Metrics.MissionsOpen)
            .SelectMany(target => target.Goals)
            .OrderBy(goal => goal.Year);
        return new(network.Open, network.With(MissionStatus.Unknown).Count(), [.. goals]);
    }
}
