using BangGiao.Records.Collections;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Jubilees;

/// <summary>The validation rules of tasks for anniversaries.</summary>
public static class JubileeTaskRules
{
    /// <summary>The errors of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="before">The task before the change; null for a new one.</param>
    /// <param name="others">The other records of the same anniversary.</param>
    /// <param name="today">The owner's current day.</param>
    public static IEnumerable<FieldError> Faults(JubileeTask task, JubileeTask? before, IEnumerable<JubileeTask> others, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(others);
        if (!JubileeKey.TryParse(task.OccasionId, out _, out var day))
            yield return new("/occasionId", "must be the id of an anniversary, as GET /anniversaries has it, for example relations.established:countries:JP:2028-09-21");
        else if (task.DueOn < LeastDue(day) || task.DueOn > day)
            yield return new("/dueOn", $"must be from {IsoDate.Text(LeastDue(day))} to {IsoDate.Text(day)}, the day of the anniversary");
        foreach (var fault in TextFaults(task).Concat(SettledFaults(task, today)))
            yield return fault;
        // A person who saw only one of two records may have added the other. Each can be settled nevertheless.
        if (IsAnother(task, before) && task.Kind != JubileeTaskKind.Other && others.FirstOrDefault(other => other.Id != task.Id && other.Kind == task.Kind) is { } twin)
            yield return new("/kind", $"is already recorded for this anniversary, as {twin.Id}: change that record");
    }

    private static bool IsAnother(JubileeTask task, JubileeTask? before) => before is null || before.Kind != task.Kind || before.OccasionId != task.OccasionId;

    private static IEnumerable<FieldError> TextFaults(JubileeTask task)
    {
        if (task.Kind == JubileeTaskKind.Other && task.Title is null)
            yield return new("/title", "is required for a task of the kind other");
        if (task.Kind != JubileeTaskKind.Other && task.Title is not null)
            yield return new("/title", "is for a task of the kind other only");
        var lengths = CommonRules.LengthFaults("/title", task.Title, CommonRules.TitleLength)
            .Concat(CommonRules.LengthFaults("/responsible", task.Responsible, CommonRules.NameLength))
            .Concat(CommonRules.LengthFaults("/note", task.Note, CommonRules.TextLength));
        foreach (var fault in lengths)
            yield return fault;
    }

    private static IEnumerable<FieldError> SettledFaults(JubileeTask task, DateOnly today)
    {
        if (task.DoneOn > today)
            yield return new("/doneOn", $"must not be after today, {IsoDate.Text(today)}");
        if (task.DroppedOn > today)
            yield return new("/droppedOn", $"must not be after today, {IsoDate.Text(today)}");
        if (task is { DoneOn: not null, DroppedOn: not null })
            yield return new("/droppedOn", "must be left out when doneOn is given: a task is done or dropped");
    }

    private static DateOnly LeastDue(DateOnly day) => day.DayNumber < JubileeRuleRules.MostDays ? DateOnly.MinValue : day.AddDays(-JubileeRuleRules.MostDays);
}
