using Newtonsoft.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>How a commitment stands on a day: what is derived from its dates and reviews.</summary>
public sealed record CommitmentState
{
    /// <summary>How far it is: what the latest assessment says, else the latest claim, else that nothing was done.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>How far in percent, as far as the review that decides the status tells.</summary>
    public int? Progress { get; init; }

    /// <summary>Since which day it has been complete; null while it is not.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>When it is to be reviewed next; null when no rhythm is set, or nothing is left to be done.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>How late it is; null when it is not.</summary>
    public Overdue? Overdue { get; init; }

    /// <summary>Whether the lead agency and the ministry say different things of it.</summary>
    public required bool Disputed { get; init; }

    /// <summary>Why it cannot be told when it is carried out; null when it can.</summary>
    public Vagueness? Vague { get; init; }

    /// <summary>The reviews that it follows from.</summary>
    [JsonIgnore]
    public required ReviewLedger Reviews { get; init; }

    /// <summary>Whether a review has shown work.</summary>
    public bool IsStarted => Reviews.FirstActionOn is not null;

    /// <summary>Whether it was complete by its due day; null while that cannot be told: there is no such day, or it is still to come.</summary>
    [JsonIgnore]
    public bool? InTime { get; init; }

    /// <summary>How a commitment stands on a day.</summary>
    public static CommitmentState On(Commitment commitment, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var reviews = ReviewLedger.On(commitment.Reviews, day);
        var status = reviews.Deciding?.Status ?? CommitmentStatus.NotStarted;
        var completedOn = status == CommitmentStatus.Complete ? reviews.StandsSince(commitment.Reviews, day) : null;
        var overdue = status.CanBeOverdue() && commitment.DueOn is { } due ? Overdue.Since(due.Last, day) : null;
        return new()
        {
            Status = status,
            Progress = reviews.Deciding is { } deciding ? deciding.ProgressOrImplied : 0,
            CompletedOn = completedOn,
            NextReviewOn = status.IsFinal() ? null : NextReview(commitment, reviews),
            Overdue = overdue,
            Disputed = reviews.IsDisputed,
            Vague = VaguenessCheck.Of(commitment),
            Reviews = reviews,
            InTime = overdue is not null ? false : completedOn is { } done && commitment.DueOn is { } bound ? done <= bound.Last : null,
        };
    }

    // A month or a year counts from its first day. The calendar ends in 9999, and so do rhythms.
    private static DateOnly? NextReview(Commitment commitment, ReviewLedger reviews)
    {
        if (commitment.ReviewEveryMonths is not { } months)
            return null;
        var last = reviews.LastOn ?? commitment.MadeOn.First;
        return last > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : last.AddMonths(months);
    }
}
