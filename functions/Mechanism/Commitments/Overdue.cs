using BangGiao.Registry.Profiles;

namespace BangGiao.Mechanism.Commitments;

/// <summary>How long a commitment is overdue.</summary>
/// <param name="Days">The number of days since the due day; 1 on the day after it.</param>
/// <param name="Escalation">The escalation level; absent for an owner whose profile has none.</param>
public sealed record Overdue(int Days, Escalation? Escalation)
{
    /// <summary>The day of a claim of completion that awaits assessment: what is overdue may be done already. Absent without one.</summary>
    public DateOnly? ClaimedCompleteOn { get; init; }

    /// <summary>How long something is overdue on a day; null when it is not overdue.</summary>
    /// <param name="due">The last day on which it was not overdue.</param>
    /// <param name="day">The day.</param>
    /// <param name="profile">The owner's profile with the escalation levels.</param>
    public static Overdue? Since(DateOnly due, DateOnly day, OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var days = day.DayNumber - due.DayNumber;
        return days <= 0 ? null : new(days, profile.EscalationAfter(days) is { } step ? new(step.Code) : null);
    }
}
