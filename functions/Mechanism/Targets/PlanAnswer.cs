using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>The plan as of a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Groups">The task groups.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record PlanAnswer(DateOnly AsOf, Language Lang, TextDirection Dir, IReadOnlyList<PlanGroup> Groups, [Count] long Version);

/// <summary>A task group of the plan.</summary>
/// <param name="TaskGroup">Its number.</param>
/// <param name="Name">The title.</param>
/// <param name="Targets">Its targets.</param>
public sealed record PlanGroup([Count] int TaskGroup, string Name, IReadOnlyList<PlanTarget> Targets);

/// <summary>A target of the plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What is to be reached.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Baseline">Where it began.</param>
/// <param name="Current">Where it is; null when nothing was measured by the day.</param>
/// <param name="Progress">How far it is from each goal.</param>
public sealed record PlanTarget(
    string Id,
    string Title,
    string Metric,
    string? Unit,
    Measurement? Baseline,
    [WrittenAsNull] CurrentValue? Current,
    IReadOnlyList<GoalProgress> Progress);
