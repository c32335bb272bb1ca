using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>Derives the date of entry into force from the rule of an agreement and its participants' actions.</summary>
internal static class EntryDate
{
    private const int Sides = 2;

    /// <summary>The date; null when the rule gives none yet, or when a date that it counts from is not known to the day.</summary>
    public static PartialDate? Of(Agreement agreement, IReadOnlyList<ParticipantAction> actions) => agreement.EntryIntoForce is not { } rule ? null : rule.Rule switch
    {
        EntryRule.OnSignature => After(agreement.SignedOn, rule),
        EntryRule.OnExchange => After(LastOf(FirstDates(actions, kind => kind == ActionKind.Notification)), rule),
        EntryRule.AfterConsents => After(ConsentThatCompletes(agreement, actions, rule.Consents ?? int.MaxValue), rule),
        EntryRule.OnDate or EntryRule.Unknown => null,
    };

    /// <summary>The date a rule's period after a date; null when the date is not known to the day and there is a period.</summary>
    public static PartialDate? After(PartialDate? date, EntryIntoForce rule)
    {
        if (date is not { } from || (rule.Months ?? 0, rule.Days ?? 0) == (0, 0))
            return date;
        return from.Precision == DatePrecision.Day ? PartialDate.From(Later.Than(from.First, rule.Months, rule.Days)) : null;
    }

    private static PartialDate? LastOf(List<PartialDate> dates) => dates.Count < Sides ? null : dates[^1];

    // Those who have left by a day do not count on it. A consent without a date completes nothing.
    private static PartialDate? ConsentThatCompletes(Agreement agreement, IReadOnlyList<ParticipantAction> actions, int needed)
    {
        var terms = actions.Where(action => action.Kind.IsEnd() || action.On is not null)
            .GroupBy(Participants.KeyOf)
            .Select(group => ParticipationTerm.Of(group, agreement))
            .ToList();
        foreach (var day in terms.SelectMany(ofOne => ofOne.Select(term => term.Consent.On!.Value)).Order())
        {
            if (terms.Count(ofOne => ofOne.Any(term => term.Contains(day))) >= needed)
                return day;
        }
        return null;
    }

    private static List<PartialDate> FirstDates(IReadOnlyList<ParticipantAction> actions, Func<ActionKind, bool> counts) =>
    [
        .. actions.Where(action => counts(action.Kind) && action.On is not null)
            .GroupBy(Participants.KeyOf)
            .Select(group => group.Min(action => action.On!.Value))
            .Order(),
    ];
}
