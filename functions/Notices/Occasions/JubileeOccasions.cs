using BangGiao.Notices.Events;
using BangGiao.Notices.Jubilees;
using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Occasions;

/// <summary>The days by which tasks for anniversaries are to be done, and the first days on which they are overdue. Settled tasks have none.</summary>
/// <remarks>
/// Tasks are internal, so callers who see public records only get no such day, whatever the classification of a rule. Tasks of one record that are
/// due on one day are one occasion.
/// </remarks>
internal sealed class JubileeOccasions(OccasionLeads leads, AnniversaryOccasions anniversaries)
{
    /// <summary>The tasks for an anniversary, those due first first.</summary>
    public static IReadOnlyList<PlannedTask> TasksFor(Occasion occasion, RegistryView view, JubileePlan plan)
    {
        var key = new JubileeKey(occasion.Event, occasion.Subject, occasion.Date.Year);
        return plan.For(new(occasion.Event, occasion.Class, occasion.Importance!.Value, occasion.Date), JubileeTaskCollection.Of(key, view));
    }

    /// <summary>The deadlines in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span)
    {
        // A task that is overdue on the first day was due on the day before.
        var due = span with { From = span.From == DateOnly.MinValue ? span.From : span.From.AddDays(-1) };
        return TasksIn(due)
            .Where(pair => IsUnsettled(pair.Task, span.View))
            .GroupBy(pair => (pair.Jubilee.Subject, pair.Task.DueOn))
            .SelectMany(group => Of([.. group], group.Key.DueOn, span));
    }

    /// <summary>The tasks of anniversaries that have one due in a period, settled or not, unordered; none for callers who see public records only.</summary>
    public IEnumerable<(Occasion Jubilee, PlannedTask Task)> TasksIn(OccasionSpan due)
    {
        if (due.View.Clearance < Classification.Internal)
            return [];
        var plan = JubileePlan.Of(due.View);
        return Asked(plan, due).Concat(Recorded(due)).DistinctBy(jubilee => jubilee.Id)
            .SelectMany(jubilee => TasksFor(jubilee, due.View, plan).Select(task => (jubilee, task)));
    }

    private static bool IsUnsettled(PlannedTask task, RegistryView view) =>
        task.StatusOn(task.DueOn > view.AsOf ? task.DueOn : view.AsOf) is JubileeTaskStatus.Open or JubileeTaskStatus.Late;

    // Each number of days asks about a period of its own; periods that overlap are searched once.
    private IEnumerable<Occasion> Asked(JubileePlan plan, OccasionSpan due)
    {
        var next = DateOnly.MinValue;
        foreach (var lead in plan.Leads.Order())
        {
            var (from, to) = (Later(due.From, lead), Later(due.To, lead));
            if (from < next)
                from = next;
            if (from > to)
                continue;
            foreach (var jubilee in anniversaries.In(due with { From = from, To = to }))
                yield return jubilee;
            if (to == DateOnly.MaxValue)
                yield break;
            next = to.AddDays(1);
        }
    }

    // Tasks with a due day of their own, and tasks that no rule asks for. Those are due on the anniversary's present day, which need not be
    // the day in the id.
    private IEnumerable<Occasion> Recorded(OccasionSpan due) =>
        from task in due.View.All<JubileeTask>(JubileeTaskCollection.PathName)
        let jubilee = JubileeKey.TryParse(task.OccasionId, out var key, out _) && (task.DueOn is { } own ? due.Contains(own) : key.Year >= due.From.Year && key.Year <= due.To.Year) ? key : null
        where jubilee is not null
        from occasion in anniversaries.Of(jubilee.Subject, due with { From = new(jubilee.Year, 1, 1), To = new(jubilee.Year, 12, 31) })
        where occasion.Event == jubilee.Event
        select occasion;

    private IEnumerable<Occasion> Of(IReadOnlyList<(Occasion Jubilee, PlannedTask Task)> tasks, DateOnly due, OccasionSpan span)
    {
        if (span.Contains(due))
            yield return Of(OccasionEvents.JubileeDue, tasks, due, due, span.View);
        if (due < span.View.AsOf && span.Contains(due.AddDays(1)))
            yield return Of(OccasionEvents.JubileeLate, tasks, due.AddDays(1), due, span.View);
    }

    private Occasion Of(string code, IReadOnlyList<(Occasion Jubilee, PlannedTask Task)> tasks, DateOnly day, DateOnly due, RegistryView view)
    {
        var jubilee = tasks[0].Jubilee;
        return new()
        {
            Event = code,
            Subject = jubilee.Subject,
            Date = day,
            KnownFrom = jubilee.OriginalDate,
            Title = OccasionTexts.Title(code, language => [Kinds(tasks, language), Names(tasks, language), WrittenDates.Text(due, language)]),
            CountryIds = jubilee.CountryIds,
            AgencyIds = [.. tasks.Select(pair => pair.Task.AgencyId).OfType<string>().Distinct()],
            Source = jubilee.Source,
            Classification = Highest(tasks),
            LeadDays = leads.Of(code),
            Version = tasks.Max(pair => VersionOf(pair.Jubilee, pair.Task, view)),
            ChangedAt = tasks.SelectMany(pair => ChangesOf(pair.Jubilee, pair.Task)).Max(),
            Slot = IsoDate.Text(day),
        };
    }

    private static string Kinds(IEnumerable<(Occasion Jubilee, PlannedTask Task)> tasks, Language language) =>
        string.Join(", ", tasks.Select(pair => OccasionTexts.NameOf(pair.Task, language)).Distinct());

    private static string Names(IEnumerable<(Occasion Jubilee, PlannedTask Task)> tasks, Language language) =>
        string.Join("; ", tasks.Select(pair => pair.Jubilee.Title.In(language)).Distinct());

    private static Classification Highest(IEnumerable<(Occasion Jubilee, PlannedTask Task)> tasks) => tasks
        .SelectMany(pair => new[] { pair.Jubilee.Classification, pair.Task.Rule?.Classification ?? default, pair.Task.Record?.Classification ?? default })
        .Append(Classification.Internal)
        .Max();

    private static long VersionOf(Occasion jubilee, PlannedTask task, RegistryView view) => new[]
    {
        jubilee.Version,
        task.Rule is null ? 0 : view.Find(new(JubileeRuleCollection.PathName, task.Rule.Id))?.Version ?? 0,
        task.Record is null ? 0 : view.Find(new(JubileeTaskCollection.PathName, task.Record.Id))?.Version ?? 0,
    }.Max();

    private static IEnumerable<DateTimeOffset> ChangesOf(Occasion jubilee, PlannedTask task) =>
        new[] { jubilee.ChangedAt, task.Rule?.UpdatedAt, task.Record?.UpdatedAt }.OfType<DateTimeOffset>();

    private static DateOnly Later(DateOnly day, int days) =>
        day.DayNumber + (long)days > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : day.AddDays(days);
}
