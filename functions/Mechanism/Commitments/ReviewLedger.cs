namespace BangGiao.Mechanism.Commitments;

/// <summary>What the reviews of a commitment come to on a day: only those that speak of that day or an earlier one count.</summary>
/// <remarks>The latest of several is the one of the latest day; of the same day, the one that was said last.</remarks>
public sealed record ReviewLedger
{
    /// <summary>No review counts yet.</summary>
    public static ReviewLedger Empty { get; } = new();

    /// <summary>The lead agency's latest word.</summary>
    public Review? Claim { get; private init; }

    /// <summary>The ministry's latest word.</summary>
    public Review? Assessment { get; private init; }

    /// <summary>The day of the latest review of either voice.</summary>
    public DateOnly? LastOn { get; private init; }

    /// <summary>The day of the first review of either voice that shows work.</summary>
    public DateOnly? FirstActionOn { get; private init; }

    /// <summary>Whether any review names evidence.</summary>
    public bool HasEvidence { get; private init; }

    /// <summary>The review that decides how the commitment stands: the ministry's word goes before the agency's.</summary>
    public Review? Deciding => Assessment ?? Claim;

    /// <summary>Whether both have spoken and say different things.</summary>
    public bool IsDisputed => Claim is not null && Assessment is not null && Claim.Status != Assessment.Status;

    /// <summary>What the reviews come to on a day.</summary>
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
            : new() { Claim = claim, Assessment = assessment, LastOn = last, FirstActionOn = firstAction, HasEvidence = hasEvidence };
    }

    /// <summary>The reviews of one voice in the order of time, each with its place in the list.</summary>
    public static IEnumerable<(int Place, Review Review)> InOrder(IEnumerable<Review> reviews, ReviewVoice voice) => reviews
        .Index()
        .Where(pair => pair.Item.Voice == voice)
        .OrderBy(pair => pair.Item.On);

    /// <summary>Since which day the deciding voice has said without a break what it says; null when nobody has spoken.</summary>
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

    private static Review Later(Review? known, Review review) => known is null || review.On >= known.On ? review : known;
}
