namespace BangGiao.Mechanism.Commitments;

/// <summary>To whom a commitment that is late has escalated: each is told beside the ones before.</summary>
public enum Escalation
{
    /// <summary>The lead agency, for the first 30 days.</summary>
    LeadAgency,

    /// <summary>The coordinating agencies too, to the 90th day.</summary>
    CoordinatingAgencies,

    /// <summary>The leadership, after that.</summary>
    Leadership,
}

/// <summary>How late a commitment is.</summary>
/// <param name="Days">Days since the last day by which it was to be carried out; 1 on the day after.</param>
/// <param name="Escalation">To whom that has escalated.</param>
public sealed record Overdue(int Days, Escalation Escalation)
{
    private const int LastDayOfLeadAgency = 30;
    private const int LastDayOfCoordinatingAgencies = 90;

    /// <summary>The days of lateness on which somebody else is told.</summary>
    public static IReadOnlyList<int> Steps { get; } = [1, LastDayOfLeadAgency + 1, LastDayOfCoordinatingAgencies + 1];

    /// <summary>How late something due on a day is on another one; null when it is not.</summary>
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
