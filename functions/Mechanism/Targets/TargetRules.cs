using BangGiao.Mechanism.Measuring;
using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Targets;

/// <summary>Computes the state of targets and validates them.</summary>
public static class TargetRules
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>The state of a target on the day of a view.</summary>
    public static TargetState StateOn(Target target, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(view);
        var current = Metrics.Find(target.Metric) is { } metric ? Computed(metric, view) : Measured(target, view.AsOf);
        return new(current, current is null || !MeasuredValues.IsComputable(current.Value) ? [] : [.. target.Goals.Where(goal => MeasuredValues.IsComputable(goal.Value)).Select(goal => ProgressTo(goal, target.Baseline, current.Value, view.AsOf))]);
    }

    /// <summary>The progress towards a goal on a day.</summary>
    /// <remarks>A goal below the baseline means that the indicator is to fall.</remarks>
    public static GoalProgress ProgressTo(Goal goal, Measurement? baseline, decimal value, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var isToFall = baseline is not null && goal.Value < baseline.Value;
        var (distance, yearsLeft) = (goal.Value - value, goal.Year - day.Year);
        var isReached = isToFall ? distance >= 0 : distance <= 0;
        return new()
        {
            Year = goal.Year,
            Value = goal.Value,
            Distance = distance,
            Reached = isReached,
            YearsLeft = yearsLeft,
            PacePerYear = isReached || yearsLeft <= 0 ? null : Math.Round(distance / yearsLeft, 2, MidpointRounding.AwayFromZero),
        };
    }

    /// <summary>The errors of a target on the day of the write.</summary>
    /// <param name="target">The target.</param>
    /// <param name="today">The day of the write.</param>
    /// <param name="taskGroups">The number of task groups of the plan.</param>
    public static IEnumerable<FieldError> Faults(Target target, DateOnly today, int taskGroups)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.TaskGroup < 1 || target.TaskGroup > taskGroups)
            yield return new("/taskGroup", taskGroups == 0 ? "is not allowed: the owner's profile has no plan" : $"must be from 1 to {taskGroups}, the task groups of the plan");
        if (!Metrics.Names.Contains(target.Metric))
            yield return new("/metric", $"must be one of {string.Join(", ", Metrics.Names)}");
        foreach (var fault in GoalFaults(target).Concat(MeasurementFaults(target, today)).Concat(MeasuredValues.Faults(Values(target))))
            yield return fault;
    }

    private static IEnumerable<(string Pointer, decimal Value)> Values(Target target) => target.Goals.Index().Select(pair => ($"/goals/{pair.Index}/value", pair.Item.Value))
        .Concat(target.Measurements.Index().Select(pair => ($"/measurements/{pair.Index}/value", pair.Item.Value)))
        .Concat(target.Baseline is { } baseline ? [("/baseline/value", baseline.Value)] : []);

    private static CurrentValue? Computed(Metric metric, RegistryView view) => metric.ValueOf(view) is { } value ? new(value, view.AsOf) : null;

    private static CurrentValue? Measured(Target target, DateOnly day) => target.Measurements
        .Prepend(target.Baseline)
        .OfType<Measurement>()
        .Where(measurement => measurement.On <= day)
        .OrderBy(measurement => measurement.On)
        .Select(measurement => new CurrentValue(measurement.Value, measurement.On))
        .LastOrDefault();

    private static IEnumerable<FieldError> GoalFaults(Target target)
    {
        foreach (var (index, goal) in target.Goals.Index())
        {
            if (goal.Year is < FirstYear or > LastYear)
                yield return new($"/goals/{index}/year", $"must be from {FirstYear} to {LastYear}");
            if (index > 0 && goal.Year <= target.Goals[index - 1].Year)
                yield return new($"/goals/{index}/year", $"must be after {target.Goals[index - 1].Year}, the year of the previous goal");
        }
    }

    private static IEnumerable<FieldError> MeasurementFaults(Target target, DateOnly today)
    {
        if (target.Measurements.Count > 0 && Metrics.Find(target.Metric) is not null)
            yield return new("/measurements", $"is allowed for the metric manual only: {target.Metric} is computed from the registry");
        foreach (var (index, measurement) in target.Measurements.Index())
        {
            if (measurement.On > today)
                yield return new($"/measurements/{index}/on", $"must not be after today, {IsoDate.Text(today)}");
            if (index > 0 && measurement.On <= target.Measurements[index - 1].On)
                yield return new($"/measurements/{index}/on", $"must be after {IsoDate.Text(target.Measurements[index - 1].On)}, the day of the previous measurement");
        }
    }
}
