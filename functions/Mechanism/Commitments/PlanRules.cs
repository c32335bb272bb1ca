using BangGiao.Mechanism.Measuring;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The validation rules of a commitment's milestones and outcome.</summary>
public static class PlanRules
{
    private const int MaxMilestones = 50;
    private const int MaxMeasurements = 500;
    private const int MaxNoteLength = 1000;

    /// <summary>The errors of the milestones and the outcome.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static IEnumerable<FieldError> Faults(Commitment commitment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.Milestones.Count > MaxMilestones)
            yield return new("/milestones", $"has {commitment.Milestones.Count} entries; at most {MaxMilestones} are allowed");
        foreach (var (index, milestone) in commitment.Milestones.Index())
        {
            if (milestone.DueOn.Last < commitment.MadeOn.First)
                yield return new($"/milestones/{index}/dueOn", $"must not be before madeOn, {commitment.MadeOn}");
            if (milestone.MetOn > today)
                yield return new($"/milestones/{index}/metOn", $"must not be after today, {IsoDate.Text(today)}");
        }
        foreach (var fault in commitment.Outcome is { } outcome ? OutcomeFaults(outcome, today) : [])
            yield return fault;
    }

    private static IEnumerable<FieldError> OutcomeFaults(Outcome outcome, DateOnly today)
    {
        if (outcome.Target.On < outcome.Baseline.On)
            yield return new("/outcome/target/on", $"must not be before the day of the baseline, {IsoDate.Text(outcome.Baseline.On)}");
        if (outcome.Measurements.Count > MaxMeasurements)
            yield return new("/outcome/measurements", $"has {outcome.Measurements.Count} entries; at most {MaxMeasurements} are allowed");
        foreach (var (index, value) in outcome.Measurements.Index())
        {
            if (value.On > today)
                yield return new($"/outcome/measurements/{index}/on", $"must not be after today, {IsoDate.Text(today)}");
            if (index > 0 && value.On <= outcome.Measurements[index - 1].On)
                yield return new($"/outcome/measurements/{index}/on", $"must be after the measurement before it, {IsoDate.Text(outcome.Measurements[index - 1].On)}");
        }
        List<(string Pointer, OutcomeValue Value)> values =
        [
            .. outcome.Measurements.Index().Select(pair => ($"/outcome/measurements/{pair.Index}", pair.Item)), ("/outcome/baseline", outcome.Baseline), ("/outcome/target", outcome.Target),
        ];
        foreach (var fault in MeasuredValues.Faults(values.Select(one => ($"{one.Pointer}/value", one.Value.Value))))
            yield return fault;
        foreach (var (pointer, value) in values)
        {
            if (value.Note?.Length > MaxNoteLength)
                yield return new($"{pointer}/note", $"has {value.Note.Length} characters; at most {MaxNoteLength} are allowed");
        }
    }
}
