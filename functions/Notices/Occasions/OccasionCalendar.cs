using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;

namespace BangGiao.Notices.Occasions;

/// <summary>Everything that falls on the days of a span, as the registry of a view has it.</summary>
/// <remarks>
/// An occasion of a day is judged by what the view knows of that very day, whatever the view's own day is: what is complete by then is not
/// due then. What the view's principal may not see makes no occasion, and is named in none.
/// </remarks>
/// <param name="rules">The rules of anniversaries.</param>
/// <param name="leads">When deadlines are told of.</param>
/// <param name="owner">The state that is a party to everything.</param>
public sealed class OccasionCalendar(AnniversaryRules rules, OccasionLeads leads, OwnerState owner)
{
    private readonly AnniversaryOccasions _anniversaries = new(rules, owner);
    private readonly CommitmentOccasions _commitments = new(leads, owner);
    private readonly AgreementOccasions _agreements = new(leads, owner);
    private readonly ReviewCycleOccasions _cycles = new(leads);

    /// <summary>The rules of anniversaries.</summary>
    public AnniversaryRules Rules => rules;

    /// <summary>When deadlines are told of.</summary>
    public OccasionLeads Leads => leads;

    /// <summary>All occasions from one day to another, both included, by day and then by id.</summary>
    public IReadOnlyList<Occasion> Between(RegistryView view, DateOnly from, DateOnly to)
    {
        var span = new OccasionSpan(view, from, to);
        return InOrder(_anniversaries.In(span).Concat(DeadlinesIn(span)));
    }

    /// <summary>Those of them that are anniversaries.</summary>
    public IReadOnlyList<Occasion> Anniversaries(RegistryView view, DateOnly from, DateOnly to) => InOrder(_anniversaries.In(new(view, from, to)));

    /// <summary>Those of them that are deadlines.</summary>
    public IReadOnlyList<Occasion> Deadlines(RegistryView view, DateOnly from, DateOnly to) => InOrder(DeadlinesIn(new(view, from, to)));

    private IEnumerable<Occasion> DeadlinesIn(OccasionSpan span) =>
        _commitments.In(span).Concat(_agreements.In(span)).Concat(_cycles.In(span));

    private static List<Occasion> InOrder(IEnumerable<Occasion> occasions) =>
        [.. occasions.Select(occasion => (Occasion: occasion, occasion.Id))
            .OrderBy(pair => pair.Occasion.Date).ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .Select(pair => pair.Occasion)];
}
