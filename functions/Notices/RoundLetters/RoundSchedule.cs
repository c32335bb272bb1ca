using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Notifications;

namespace BangGiao.Notices.RoundLetters;

/// <summary>When letters about a review cycle are sent, and to whom: the invitation on the first day, then the reminders.</summary>
/// <param name="options">The days.</param>
public sealed class RoundSchedule(RoundLetterOptions options)
{
    /// <summary>The letters to an agency.</summary>
    public IEnumerable<RoundStep> ToAgencies(ReviewCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        yield return new(RoundEvents.Invitation, AddresseeRole.FocalPoint, cycle.OpensOn, 0, cycle.OpensOn, cycle.DueOn);
        foreach (var step in Reminders(cycle, AddresseeRole.FocalPoint, options.FocalPointDays)
            .Concat(Reminders(cycle, AddresseeRole.Deputy, options.DeputyDays))
            .Concat(Reminders(cycle, AddresseeRole.Superior, options.SuperiorDays)))
            yield return step;
    }

    /// <summary>The letters to the chair.</summary>
    public IEnumerable<RoundStep> ToChair(ReviewCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        yield return new(RoundEvents.Invitation, AddresseeRole.Chair, cycle.OpensOn, 0, cycle.OpensOn, cycle.DueOn);
        foreach (var days in RoundLetterOptions.DaysOf(options.ChairDays).Where(days => cycle.DueOn.DayNumber + days <= DateOnly.MaxValue.DayNumber))
        {
            var on = cycle.DueOn.AddDays(days);
            yield return new(RoundEvents.Silence, AddresseeRole.Chair, on, 0, on, on);
        }
    }

    // On the first day there is the invitation, so nothing is to be reminded of before the day after it.
    private static IEnumerable<RoundStep> Reminders(ReviewCycle cycle, AddresseeRole role, string days) =>
        from lead in RoundLetterOptions.DaysOf(days)
        where cycle.DueOn.DayNumber - lead > cycle.OpensOn.DayNumber
        let day = cycle.DueOn.AddDays(-lead)
        select new RoundStep(RoundEvents.Reminder, role, cycle.DueOn, lead, day, day);
}

/// <summary>A step of the schedule.</summary>
/// <param name="Event">A code of <see cref="RoundEvents"/>.</param>
/// <param name="Role">The role of the addressee.</param>
/// <param name="OccursOn">The day that the letter is about.</param>
/// <param name="LeadDays">The number of days before it on which the letter is due.</param>
/// <param name="From">The first day on which it is sent.</param>
/// <param name="To">
/// The last day on which it is sent if it was not yet. An invitation also reaches an agency that gets a focal point, or something to report,
/// in the middle of the review cycle.
/// </param>
public sealed record RoundStep(string Event, AddresseeRole Role, DateOnly OccursOn, int LeadDays, DateOnly From, DateOnly To)
{
    /// <summary>Whether it is sent on a day.</summary>
    public bool IsOn(DateOnly day) => day >= From && day <= To;
}
