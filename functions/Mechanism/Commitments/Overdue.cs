namespace BangGiao.Mechanism.Commitments;

/// <summary>The escalation level of an overdue commitment. Each level notifies its recipients in addition to those of the lower levels.</summary>
public enum Escalation
{
    /// <summary>The lead agency: days 1 to 30.</summary>
    LeadAgency,

    /// <summary>The coordinating agencies too: days 31 to 90.</summary>
    CoordinatingAgencies,

    /// <summary>The leadership too: from day 91.</summary>
    Leadership,
}

/// <summary>How long a commitment is overdue.</summary>
/// <param name="Days">The number of days since the due day; 1 on the day after it.</param>
/// <param name="Escalation">The escalation level.</param>
public sealed record Overdue(int Days, Escalation Escalation)
{
    private const int LastDayOfLeadAgency = 30;
    private const int LastDayOfCoordinatingAgencies = 90;

    /// <summary>The day of a claim of completion that awaits assessment: what is overdue may be done already. Absent without one.</summary>
    public DateOnly? ClaimedCompleteOn { get; init; }

    /// <summary>The overdue days on which the escalation level changes: 1, 31 and 91.</summary>
    public static IReadOnlyList<int> Steps { get; } = [1, LastDayOfLeadAgency + 1, LastDayOfCoordinatingAgencies + 1];

    /// <summary>How long something is overdue on a day; null when it is not overdue.</summary>
    public static Overdue? Since(DateOnly due, DateOnly day)
    {
        var days = day.DayNumber - due.DayNumber;
        return days <= 0 ? null : new(days, Reached(days));
    }

    private static Escalation Reached(int days) => days switch
    {
        <= LastDayOfLeadAgency => Escalation.LeadAgency,
        <= LastDayOfCoordinatingAgencies => Escalation.CoordinatingAgencies,
        _ => Escalation.Leadership,
    };
}
