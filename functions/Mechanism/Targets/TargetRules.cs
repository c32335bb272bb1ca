using BangGiao.Records.Visibility;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Targets;

/// <summary>Where a target stands, and the rules that it has to keep.</summary>
public static class TargetRules
{
    /// <summary>How many task groups the plan has.</summary>
    public const int TaskGroups = 6;

    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Where a target stands on a view's day.</summary>
    public static TargetState StateOn(Target target, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(view);
        var current = Metrics.Find(target.Metric) is { } metric ? Computed(metric, view) : Measured(target, view.AsOf);
        return new(current, current is null ? [] : [.. target.Goals.Select(goal => ProgressTo(goal, target.Baseline, current.Value, view.AsOf))]);
    }

    /// <summary>How far a value is from a goal on a day.</summary>
    /// <remarks>A goal below the baseline is one that the indicator is to fall to.</remarks>
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

    /// <summary>Each rule that a target breaks on the day on which it is written.</summary>
    public static IEnumerable<FieldError> Faults(Target target, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.TaskGroup is < 1 or > TaskGroups)
            yield return new("/taskGroup", $"must be from 1 to {TaskGroups}: the plan has so many task groups");
        if (!Metrics.Names.Contains(target.Metric))
            yield return new("/metric", $"must be one of {string.Join(", ", Metrics.Names)}");
        foreach (var fault in GoalFaults(target).Concat(MeasurementFaults(target, today)))
            yield return fault;
    }

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
                yield return new($"/goals/{index}/year", $"is not after {target.Goals[index - 1].Year}, the goal above it: goals stand in the order of time");
        }
    }

    private static IEnumerable<FieldError> MeasurementFaults(Target target, DateOnly today)
    {
        if (target.Measurements.Count > 0 && Metrics.Find(target.Metric) is not null)
            yield return new("/measurements", $"is for what is measured by hand: {target.Metric} is computed from the registry");
        foreach (var (index, measurement) in target.Measurements.Index())
        {
            if (measurement.On > today)
                yield return new($"/measurements/{index}/on", "is to come: nothing can have been measured on it");
            if (index > 0 && measurement.On <= target.Measurements[index - 1].On)
                yield return new($"/measurements/{index}/on", $"is not after {Values.Dates.IsoDate.Text(target.Measurements[index - 1].On)}, the measurement above it: they stand in the order of time");
        }
    }
}
