using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Dates;
using Newtonsoft.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The state of a commitment on a day, derived from its dates and reviews.</summary>
public sealed record CommitmentState
{
    /// <summary>The status: that of the latest assessment, else of the latest claim, else <c>not_started</c>.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>The progress in percent, from the review that determines the status.</summary>
    public int? Progress { get; init; }

    /// <summary>The day since which the voice that decides now has said complete without interruption; null while it is not complete.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>
    /// The day since which it has counted as complete without interruption, whichever voice decided; null while it is not complete. It is
    /// <see cref="CompletedOn"/> or earlier: a claim that an assessment confirms later completes a commitment once.
    /// </summary>
    [JsonIgnore]
    public DateOnly? CompleteSince { get; init; }

    /// <summary>The day of the next review; null without a review interval, or when the status is final.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>How long it is overdue, and its escalation level; null when it is not overdue.</summary>
    public Overdue? Overdue { get; init; }

    /// <summary>Whether the newest assessment answers the newest claim with another status.</summary>
    public required bool Disputed { get; init; }

    /// <summary>The claims that no assessment has answered; null when there are none.</summary>
    public AwaitingAssessment? Awaiting { get; init; }

    /// <summary>The Government's status: one of four cells; null when it belongs in none of them.</summary>
    public GovernmentStatus? GovernmentStatus { get; init; }

    /// <summary>The open obstacles; null when there are none.</summary>
    public OpenObstacles? Obstacles { get; init; }

    /// <summary>How far the outcome has come from its baseline to its target, in percent; null without an outcome that is measured.</summary>
    public decimal? OutcomeRate { get; init; }

    /// <summary>The points of the "6 rõ" that are not clear; null when all six are.</summary>
    public Unclarity? Unclear { get; init; }

    /// <summary>Why its completion cannot be verified; null when it can.</summary>
    public Vagueness? Vague { get; init; }

    /// <summary>The summary of the reviews that the state is derived from.</summary>
    [JsonIgnore]
    public required ReviewLedger Reviews { get; init; }

    /// <summary>Whether a review shows work.</summary>
    public bool IsStarted => Reviews.FirstActionOn is not null;

    /// <summary>Whether it was completed by its due date; null without a due date, or while it is neither complete nor overdue.</summary>
    [JsonIgnore]
    public bool? InTime { get; init; }

    /// <summary>The number of days from the making to the first review that shows work; null without one, or when the day of making is not known.</summary>
    public int? DaysToFirstAction(Commitment commitment) => DaysFromMaking(commitment, Reviews.FirstActionOn);

    /// <summary>The number of days from the making to the completion; null while it is not complete, or when the day of making is not known.</summary>
    public int? DaysToCompletion(Commitment commitment) => DaysFromMaking(commitment, CompletedOn);

    /// <summary>The state of a commitment on a day.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="day">The day.</param>
    /// <param name="profile">The owner's profile with the escalation levels.</param>
    public static CommitmentState On(Commitment commitment, DateOnly day, OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var reviews = ReviewLedger.On(commitment.Reviews, day);
        var status = reviews.Deciding?.Status ?? CommitmentStatus.NotStarted;
        var completedOn = status == CommitmentStatus.Complete ? reviews.StandsSince(commitment.Reviews, day) : null;
        var overdue = status.CanBeOverdue() && commitment.DueOn is { } due ? Overdue.Since(due.Last, day, profile) : null;
        return new()
        {
            Status = status,
            Progress = reviews.Deciding is { } deciding ? deciding.ProgressOrImplied : 0,
            CompletedOn = completedOn,
            CompleteSince = status == CommitmentStatus.Complete ? ReviewLedger.CompleteSince(commitment.Reviews, day) : null,
            NextReviewOn = status.IsFinal() ? null : NextReview(commitment, reviews),
            Overdue = overdue is not null && reviews.Awaiting?.Status == CommitmentStatus.Complete ? overdue with { ClaimedCompleteOn = reviews.Claim!.On } : overdue,
            Disputed = reviews.IsDisputed,
            Awaiting = reviews.Awaiting,
            GovernmentStatus = GovernmentStatuses.Of(status, commitment.DueOn?.Last, completedOn, day),
            Obstacles = OpenObstacles.On(commitment, day),
            OutcomeRate = commitment.Outcome?.RateOn(day),
            Unclear = Unclarity.Of(commitment),
            Vague = VaguenessCheck.Of(commitment),
            Reviews = reviews,
            InTime = overdue is not null ? false : completedOn is { } completed && commitment.DueOn is { } dueOn ? completed <= dueOn.Last : null,
        };
    }

    /// <summary>The state of a commitment on the day of a view.</summary>
    public static CommitmentState On(Commitment commitment, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return On(commitment, view.AsOf, view.Owner.Profile);
    }

    private static int? DaysFromMaking(Commitment commitment, DateOnly? day) =>
        commitment.MadeOn.Precision == DatePrecision.Day ? day?.DayNumber - commitment.MadeOn.First.DayNumber : null;

    // A month or a year counts from its first day. Dates end in the year 9999.
    private static DateOnly? NextReview(Commitment commitment, ReviewLedger reviews)
    {
        if (commitment.ReviewEveryMonths is not { } months)
            return null;
        var last = reviews.LastOn ?? commitment.MadeOn.First;
        return last > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : last.AddMonths(months);
    }
}
