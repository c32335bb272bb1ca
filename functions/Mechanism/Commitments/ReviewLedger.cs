namespace BangGiao.Mechanism.Commitments;

/// <summary>A summary of a commitment's reviews on a day. Reviews of later days do not count.</summary>
/// <remarks>The latest review is the one of the latest day; of several on one day, the one that was added last.</remarks>
public sealed record ReviewLedger
{
    /// <summary>The summary without reviews.</summary>
    public static ReviewLedger Empty { get; } = new();

    /// <summary>The lead agency's latest claim.</summary>
    public Review? Claim { get; private init; }

    /// <summary>The ministry's latest assessment.</summary>
    public Review? Assessment { get; private init; }

    /// <summary>The day of the latest review.</summary>
    public DateOnly? LastOn { get; private init; }

    /// <summary>The day of the first review that shows work.</summary>
    public DateOnly? FirstActionOn { get; private init; }

    /// <summary>Whether any review has evidence.</summary>
    public bool HasEvidence { get; private init; }

    /// <summary>The review that determines the status: the latest assessment, else the latest claim.</summary>
    public Review? Deciding => Assessment ?? Claim;

    /// <summary>The claims that no assessment has answered; null when the newest assessment answers the newest claim, or without a claim.</summary>
    /// <remarks>An assessment answers the claims that were there when it was added and that describe its day or an earlier one.</remarks>
    public AwaitingAssessment? Awaiting { get; private init; }

    /// <summary>Whether the newest assessment answers the newest claim.</summary>
    public bool IsAnswered => Claim is not null && Assessment is not null && Awaiting is null;

    /// <summary>Whether the newest assessment answers the newest claim, with another status.</summary>
    public bool IsDisputed => IsAnswered && Claim!.Status != Assessment!.Status;

    /// <summary>The summary of reviews on a day.</summary>
    public static ReviewLedger On(IReadOnlyList<Review> reviews, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        Review? claim = null, assessment = null;
        DateOnly? last = null, firstAction = null;
        var hasEvidence = false;
        foreach (var review in reviews)
        {
            if (review.On > day)
                continue;
            if (review.Voice == ReviewVoice.Claim)
                claim = Later(claim, review);
            else
                assessment = Later(assessment, review);
            last = last is null || review.On > last ? review.On : last;
            if ((firstAction is null || review.On < firstAction) && review.Status.ShowsWork(review.Progress))
                firstAction = review.On;
            hasEvidence |= review.Evidence.Count > 0;
        }
        return last is null
            ? Empty
            : new() { Claim = claim, Assessment = assessment, Awaiting = AwaitingOf(reviews, day, claim, assessment), LastOn = last, FirstActionOn = firstAction, HasEvidence = hasEvidence };
    }

    /// <summary>The reviews of one voice in date order, each with its index in the list.</summary>
    public static IEnumerable<(int Place, Review Review)> InOrder(IEnumerable<Review> reviews, ReviewVoice voice) => reviews
        .Index()
        .Where(pair => pair.Item.Voice == voice)
        .OrderBy(pair => pair.Item.On);

    /// <summary>The day since which the deciding voice has had its current status without interruption; null without reviews.</summary>
    public DateOnly? StandsSince(IEnumerable<Review> reviews, DateOnly day)
    {
        if (Deciding is not { } deciding)
            return null;
        var since = deciding.On;
        foreach (var (_, review) in InOrder(reviews, deciding.Voice).Where(pair => pair.Review.On <= day).Reverse())
        {
            if (review.Status != deciding.Status)
                break;
            since = review.On;
        }
        return since;
    }

    /// <summary>
    /// The first day since which the review that decided on each day has said complete without interruption; null when the one that
    /// decides on the day does not say so.
    /// </summary>
    /// <remarks>An assessment that confirms a claim does not move that day, so a commitment that is never reopened becomes complete once.</remarks>
    public static DateOnly? CompleteSince(IEnumerable<Review> reviews, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        Review? claim = null, assessment = null;
        DateOnly? since = null;
        foreach (var ofDay in reviews.Where(review => review.On <= day).GroupBy(review => review.On).OrderBy(group => group.Key))
        {
            foreach (var review in ofDay)
                (claim, assessment) = review.Voice == ReviewVoice.Claim ? (review, assessment) : (claim, review);
            since = (assessment ?? claim)!.Status == CommitmentStatus.Complete ? since ?? ofDay.Key : null;
        }
        return since;
    }

    private static AwaitingAssessment? AwaitingOf(IReadOnlyList<Review> reviews, DateOnly day, Review? claim, Review? assessment)
    {
        if (claim is null)
            return null;
        var assessed = PlaceOf(reviews, assessment);
        if (assessment is not null && IsAnsweredBy(PlaceOf(reviews, claim), claim))
            return null;
        var first = ReceivedOf(claim);
        for (var place = 0; place < reviews.Count; place++)
        {
            var review = reviews[place];
            if (review.Voice == ReviewVoice.Claim && review.On <= day && ReceivedOf(review) < first && (assessment is null || !IsAnsweredBy(place, review)))
                first = ReceivedOf(review);
        }
        return new(first, claim.Status);

        bool IsAnsweredBy(int place, Review of) => place < assessed && of.On <= assessment!.On;
    }

    private static DateOnly ReceivedOf(Review review) => review.ReceivedOn ?? review.On;

    // By reference, because two reviews may say the same.
    private static int PlaceOf(IReadOnlyList<Review> reviews, Review? wanted)
    {
        for (var place = reviews.Count - 1; place >= 0; place--)
        {
            if (ReferenceEquals(reviews[place], wanted))
                return place;
        }
        return -1;
    }

    private static Review Later(Review? known, Review review) => known is null || review.On >= known.On ? review : known;
}
