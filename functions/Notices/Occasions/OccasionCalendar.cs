using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Jubilees;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Occasions;

/// <summary>Finds the occasions in a period, as a view of the registry has them.</summary>
/// <remarks>
/// The state of a record on the day of the occasion decides, whatever the view's own day is: a commitment that is complete by its due day
/// has no deadline. Records that the principal may not see have no occasions and are not named in the occasions of others.
/// </remarks>
public sealed class OccasionCalendar
{
    private readonly AnniversaryOccasions _anniversaries;
    private readonly CommitmentOccasions _commitments;
    private readonly AgreementOccasions _agreements;
    private readonly StatutoryOccasions _duties;
    private readonly ReviewCycleOccasions _cycles;
    private readonly JubileeOccasions _tasks;
    private readonly KeyOccasions _keys;
    private readonly NewsOccasions _news;

    /// <summary>A calendar by some rules.</summary>
    /// <param name="rules">The rules of anniversaries.</param>
    /// <param name="leads">The lead days of deadlines.</param>
    /// <param name="owner">The registry's own state.</param>
    public OccasionCalendar(AnniversaryRules rules, OccasionLeads leads, OwnerState owner)
    {
        (Rules, Leads) = (rules, leads);
        _anniversaries = new(rules, owner);
        _commitments = new(leads, owner);
        _agreements = new(leads, owner);
        _duties = new(leads, owner);
        _cycles = new(leads);
        _tasks = new(leads, _anniversaries);
        _keys = new(leads);
        _news = new(owner);
    }

    /// <summary>The rules of anniversaries.</summary>
    public AnniversaryRules Rules { get; }

    /// <summary>The lead days of deadlines.</summary>
    public OccasionLeads Leads { get; }

    /// <summary>All occasions from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Between(RegistryView view, DateOnly from, DateOnly to)
    {
        var span = new OccasionSpan(view, from, to);
        return InOrder(_anniversaries.In(span).Concat(DeadlinesIn(span)));
    }

    /// <summary>Everything that subscriptions can receive for one day: its occasions and its news.</summary>
    public IReadOnlyList<Occasion> ToldOn(RegistryView view, DateOnly day)
    {
        var span = new OccasionSpan(view, day, day);
        return InOrder(_anniversaries.In(span).Concat(DeadlinesIn(span)).Concat(_news.In(span)));
    }

    /// <summary>The news from one day to another that one record has in a view, which need not be stored.</summary>
    public IReadOnlyList<Occasion> NewsOf(StoredRecord record, RegistryView view, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. _news.Of(record, new(view, from, to))];
    }

    /// <summary>The anniversaries from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Anniversaries(RegistryView view, DateOnly from, DateOnly to) => InOrder(_anniversaries.In(new(view, from, to)));

    /// <summary>The deadlines from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Deadlines(RegistryView view, DateOnly from, DateOnly to) => InOrder(DeadlinesIn(new(view, from, to)));

    /// <summary>The anniversary with an id, as lists of anniversaries have it; null when the view has none.</summary>
    public Occasion? Find(RegistryView view, string id) => JubileeKey.TryParse(id, out var jubilee, out var day)
        ? _anniversaries.Of(jubilee.Subject, new(view, day, day)).FirstOrDefault(occasion => occasion.Id == id)
        : null;

    /// <summary>The tasks for an anniversary, those due first first; none for callers who see public records only.</summary>
    public static IReadOnlyList<PlannedTask> TasksFor(Occasion anniversary, RegistryView view) =>
        view.Clearance < Classification.Internal ? [] : JubileeOccasions.TasksFor(anniversary, view, JubileePlan.Of(view));

    /// <summary>The tasks for anniversaries that are due from one day to another, both included, settled or not, those due first first.</summary>
    public IReadOnlyList<(Occasion Anniversary, PlannedTask Task)> Tasks(RegistryView view, DateOnly from, DateOnly to)
    {
        var span = new OccasionSpan(view, from, to);
        return
        [
            .. _tasks.TasksIn(span).Where(pair => span.Contains(pair.Task.DueOn))
                .OrderBy(pair => pair.Task.DueOn).ThenBy(pair => pair.Jubilee.Id, StringComparer.Ordinal).ThenBy(pair => pair.Task.Kind),
        ];
    }

    private IEnumerable<Occasion> DeadlinesIn(OccasionSpan span) =>
        _commitments.In(span).Concat(_agreements.In(span)).Concat(_duties.In(span)).Concat(_cycles.In(span)).Concat(_tasks.In(span)).Concat(_keys.In(span));

    private static List<Occasion> InOrder(IEnumerable<Occasion> occasions) =>
        [.. occasions.Select(occasion => (Occasion: occasion, occasion.Id))
            .OrderBy(pair => pair.Occasion.Date).ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .Select(pair => pair.Occasion)];
}
