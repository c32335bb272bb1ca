using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;

namespace BangGiao.Notices.Occasions;

/// <summary>Finds the occasions in a period, as a view of the registry has them.</summary>
/// <remarks>
/// The state of a record on the day of the occasion decides, whatever the view's own day is: a commitment that is complete by its due day
/// has no deadline. Records that the principal may not see have no occasions and are not named in the occasions of others.
/// </remarks>
/// <param name="rules">The rules of anniversaries.</param>
/// <param name="leads">The lead days of deadlines.</param>
/// <param name="owner">The registry's own state.</param>
public sealed class OccasionCalendar(AnniversaryRules rules, OccasionLeads leads, OwnerState owner)
{
    private readonly AnniversaryOccasions _anniversaries = new(rules, owner);
    private readonly CommitmentOccasions _commitments = new(leads, owner);
    private readonly AgreementOccasions _agreements = new(leads, owner);
    private readonly StatutoryOccasions _duties = new(leads, owner);
    private readonly ReviewCycleOccasions _cycles = new(leads);

    /// <summary>The rules of anniversaries.</summary>
    public AnniversaryRules Rules => rules;

    /// <summary>The lead days of deadlines.</summary>
    public OccasionLeads Leads => leads;

    /// <summary>All occasions from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Between(RegistryView view, DateOnly from, DateOnly to)
    {
        var span = new OccasionSpan(view, from, to);
        return InOrder(_anniversaries.In(span).Concat(DeadlinesIn(span)));
    }

    /// <summary>The anniversaries from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Anniversaries(RegistryView view, DateOnly from, DateOnly to) => InOrder(_anniversaries.In(new(view, from, to)));

    /// <summary>The deadlines from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Deadlines(RegistryView view, DateOnly from, DateOnly to) => InOrder(DeadlinesIn(new(view, from, to)));

    private IEnumerable<Occasion> DeadlinesIn(OccasionSpan span) =>
        _commitments.In(span).Concat(_agreements.In(span)).Concat(_duties.In(span)).Concat(_cycles.In(span));

    private static List<Occasion> InOrder(IEnumerable<Occasion> occasions) =>
        [.. occasions.Select(occasion => (Occasion: occasion, occasion.Id))
            .OrderBy(pair => pair.Occasion.Date).ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .Select(pair => pair.Occasion)];
}
