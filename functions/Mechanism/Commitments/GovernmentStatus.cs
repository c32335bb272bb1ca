namespace BangGiao.Mechanism.Commitments;

/// <summary>The four cells in which the Government counts its tasks: done or not, in time or late.</summary>
public enum GovernmentStatus
{
    /// <summary>Complete, by the due day (đã hoàn thành đúng hạn).</summary>
    DoneOnTime,

    /// <summary>Complete, after the due day (đã hoàn thành quá hạn).</summary>
    DoneLate,

    /// <summary>Not complete, and the due day has not passed (chưa hoàn thành trong hạn).</summary>
    NotDoneInTime,

    /// <summary>Not complete, and the due day has passed (chưa hoàn thành quá hạn).</summary>
    NotDoneOverdue,
}

/// <summary>Computes the Government's status.</summary>
public static class GovernmentStatuses
{
    /// <summary>
    /// The Government's status; null for a commitment that has no due date or that is suspended or cancelled, which belong in none of the
    /// four cells.
    /// </summary>
    /// <param name="status">The commitment's status.</param>
    /// <param name="due">The due day; null without one.</param>
    /// <param name="completedOn">The day since which it has been complete; null while it is not.</param>
    /// <param name="day">The day.</param>
    public static GovernmentStatus? Of(CommitmentStatus status, DateOnly? due, DateOnly? completedOn, DateOnly day) => (status, due) switch
    {
        (_, null) or (CommitmentStatus.Suspended or CommitmentStatus.Cancelled, _) => null,
        (CommitmentStatus.Complete, { } last) => completedOn <= last ? GovernmentStatus.DoneOnTime : GovernmentStatus.DoneLate,
        (_, { } last) => day <= last ? GovernmentStatus.NotDoneInTime : GovernmentStatus.NotDoneOverdue,
    };

    /// <summary>The number of states with each of the four, in their order.</summary>
    public static IReadOnlyDictionary<GovernmentStatus, int> Count(IEnumerable<CommitmentState> states)
    {
        var counts = states.Select(state => state.GovernmentStatus).OfType<GovernmentStatus>().CountBy(status => status).ToDictionary();
        return Enum.GetValues<GovernmentStatus>().ToDictionary(status => status, status => counts.GetValueOrDefault(status));
    }
}
