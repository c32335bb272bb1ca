using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The rules of a commitment's reviews.</summary>
public static class ReviewRules
{
    private const int MostBy = 200;
    private const int MostNote = 4000;

    /// <summary>What is wrong with the reviews of a commitment.</summary>
    /// <param name="commitment">The commitment as it is to be.</param>
    /// <param name="before">As it is; null for a new one. What it says already was held against its day when it was said.</param>
    /// <param name="today">The owner's day.</param>
    public static IEnumerable<FieldError> Faults(Commitment commitment, Commitment? before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var known = before?.Reviews.Count ?? 0;
        foreach (var (place, review) in commitment.Reviews.Index())
        {
            var pointer = $"/reviews/{place}";
            if (place >= known && review.On > today)
                yield return new($"{pointer}/on", $"is after today, {IsoDate.Text(today)}: a review speaks of what was");
            if (review.On < commitment.MadeOn.First)
                yield return new(place < known ? "/madeOn" : $"{pointer}/on", BeforeMade(commitment, review, place < known));
            foreach (var fault in WordFaults(pointer, review).Concat(EvidenceRules.Faults(pointer, review, commitment.Attachments)))
                yield return fault;
        }
        foreach (var fault in Enum.GetValues<ReviewVoice>().SelectMany(voice => StepFaults(commitment.Reviews, voice)))
            yield return fault;
    }

    /// <summary>What a change does to reviews that were there: they are never altered and never taken away.</summary>
    public static IEnumerable<FieldError> HistoryFaults(IReadOnlyList<Review> reviews, IReadOnlyList<Review> before)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        ArgumentNullException.ThrowIfNull(before);
        if (reviews.Count < before.Count)
            yield return new("/reviews", $"must keep the {before.Count} reviews that are there: reviews are only added, at the end");
        foreach (var (place, review) in before.Take(reviews.Count).Index())
        {
            if (!review.Equals(reviews[place]))
                yield return new($"/reviews/{place}", $"must stay as it was said on {IsoDate.Text(review.On)}: add another review to say something else");
        }
    }

    private static string BeforeMade(Commitment commitment, Review review, bool wasThere) => wasThere
        ? $"is after {IsoDate.Text(review.On)}, of which a review speaks"
        : $"is before {commitment.MadeOn}, when the commitment was made";

    private static IEnumerable<FieldError> WordFaults(string pointer, Review review)
    {
        if (string.IsNullOrWhiteSpace(review.By) || review.By.Length > MostBy)
            yield return new($"{pointer}/by", $"must be 1 to {MostBy} characters, not only white space");
        if (review.Note?.Length > MostNote)
            yield return new($"{pointer}/note", $"has {review.Note.Length} characters; at most {MostNote} are taken: attach what is longer");
        if (ProgressFault(review) is { } fault)
            yield return new($"{pointer}/progress", fault);
    }

    private static string? ProgressFault(Review review) => (review.Status, review.Progress) switch
    {
        (_, < 0 or > 100) => "must be from 0 to 100",
        (CommitmentStatus.Complete, < 100) => "must be 100 for the status complete, or left out",
        (CommitmentStatus.NotStarted, > 0) => "must be 0 for the status not_started, or left out",
        (not CommitmentStatus.Complete, 100) => $"is 100, which only the status complete is; this one is {CodeName.Of(review.Status)}",
        _ => null,
    };

    // A review can come late and speak of a day between two others: whichever of the two was said last is at fault.
    private static IEnumerable<FieldError> StepFaults(IReadOnlyList<Review> reviews, ReviewVoice voice)
    {
        var ordered = ReviewLedger.InOrder(reviews, voice).ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            var (from, to) = (earlier.Review, later.Review);
            if (StatusSteps.IsPossible(voice, from.Status, to.Status) || IsReopened(reviews, earlier.Place, later.Place))
                continue;
            yield return earlier.Place < later.Place
                ? new($"/reviews/{later.Place}/status", $"cannot be {CodeName.Of(to.Status)}: {StatusSteps.Advice(voice, from.Status)}")
                : new($"/reviews/{earlier.Place}/status", $"cannot be {CodeName.Of(from.Status)} before the {CodeName.Of(to.Status)} of {IsoDate.Text(to.On)}: {StatusSteps.Advice(voice, from.Status)}");
        }
    }

    // Once the ministry says that a commitment is not given up after all, its agency has something to report again.
    private static bool IsReopened(IReadOnlyList<Review> reviews, int cancelled, int next) =>
        reviews[cancelled] is { Voice: ReviewVoice.Claim, Status: CommitmentStatus.Cancelled }
        && ReviewLedger.InOrder(reviews, ReviewVoice.Assessment).Any(assessment =>
            assessment.Review.Status != CommitmentStatus.Cancelled
            && (assessment.Review.On, assessment.Place).CompareTo((reviews[cancelled].On, cancelled)) > 0
            && (assessment.Review.On, assessment.Place).CompareTo((reviews[next].On, next)) < 0);
}
