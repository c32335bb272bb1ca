using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The validation rules of a commitment's reviews.</summary>
public static class ReviewRules
{
    private const int MaxByLength = 200;
    private const int MaxNoteLength = 4000;

    /// <summary>The errors of a commitment's reviews.</summary>
    /// <param name="commitment">The commitment as it is to be stored.</param>
    /// <param name="before">The stored commitment; null for a new one. Its reviews are not checked for future days again.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static IEnumerable<FieldError> Faults(Commitment commitment, Commitment? before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var known = before?.Reviews.Count ?? 0;
        foreach (var (index, review) in commitment.Reviews.Index())
        {
            var pointer = $"/reviews/{index}";
            if (index >= known && review.On > today)
                yield return new($"{pointer}/on", $"must not be after today, {IsoDate.Text(today)}");
            if (review.On < commitment.MadeOn.First)
                yield return new(index < known ? "/madeOn" : $"{pointer}/on", BeforeMade(commitment, review, index < known));
            foreach (var fault in FieldFaults(pointer, review).Concat(EvidenceRules.Faults(pointer, review, commitment.Attachments)).Concat(ReportRules.Faults(pointer, review)))
                yield return fault;
        }
        foreach (var fault in Enum.GetValues<ReviewVoice>().SelectMany(voice => StepFaults(commitment.Reviews, voice)))
            yield return fault;
    }

    /// <summary>The errors of a change that alters or removes existing reviews, or answers to obstacles.</summary>
    public static IEnumerable<FieldError> HistoryFaults(Commitment commitment, Commitment before)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(before);
        return HistoryFaults("/reviews", "review", commitment.Reviews, before.Reviews, review => review.On)
            .Concat(HistoryFaults("/obstacleAnswers", "answer", commitment.ObstacleAnswers, before.ObstacleAnswers, answer => answer.On));
    }

    /// <summary>
    /// The errors of reviews that are written with the commitment. Author and voice of a review come from its sender, so only an admin writes
    /// those of the past, with an import or a write of the whole record.
    /// </summary>
    public static IEnumerable<FieldError> SenderFaults(Commitment commitment, Commitment? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Role == Role.Admin)
            yield break;
        var (known, answered) = (before?.Reviews.Count ?? 0, before?.ObstacleAnswers.Count ?? 0);
        if (commitment.ObstacleAnswers.Count > answered)
            yield return new($"/obstacleAnswers/{answered}", $"is added with POST /commitments/{commitment.Id}/obstacles/{commitment.ObstacleAnswers[answered].Obstacle}/answers; only an admin writes answers of the past with the record");
        if (commitment.Reviews.Count > known)
            yield return new($"/reviews/{known}", $"is added with POST /commitments/{commitment.Id}/reviews, which takes author and voice from the sender; only an admin writes reviews of the past with the record");
    }

    /// <summary>The errors of bringing back a state with other assessments: an editor does not assess, and does not take assessments back.</summary>
    public static IEnumerable<FieldError> UndoFaults(Commitment commitment, Commitment? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Role != Role.Admin && before is not null && !Assessments(commitment).SequenceEqual(Assessments(before)))
            yield return new("/reviews", "has other assessments of the ministry in that state; only an admin brings it back");
    }

    private static IEnumerable<Review> Assessments(Commitment commitment) => commitment.Reviews.Where(review => review.Voice == ReviewVoice.Assessment);

    private static IEnumerable<FieldError> HistoryFaults<T>(string pointer, string what, IReadOnlyList<T> now, IReadOnlyList<T> before, Func<T, DateOnly> dayOf)
        where T : notnull
    {
        if (now.Count < before.Count)
            yield return new(pointer, $"must contain the {before.Count} existing {what}s: new {what}s are added at the end");
        foreach (var (index, was) in before.Take(now.Count).Index())
        {
            if (!was.Equals(now[index]))
                yield return new($"{pointer}/{index}", $"must not be changed: it is the {what} of {IsoDate.Text(dayOf(was))}; add a new {what} to correct it");
        }
    }

    private static string BeforeMade(Commitment commitment, Review review, bool wasThere) => wasThere
        ? $"must not be after {IsoDate.Text(review.On)}, the day of a review"
        : $"must not be before madeOn, {commitment.MadeOn}";

    private static IEnumerable<FieldError> FieldFaults(string pointer, Review review)
    {
        if (string.IsNullOrWhiteSpace(review.By) || ComposedText.Length(review.By) > MaxByLength)
            yield return new($"{pointer}/by", $"must be 1 to {MaxByLength} characters, not only white space");
        if (ComposedText.Length(review.Note ?? "") > MaxNoteLength)
            yield return new($"{pointer}/note", $"has {ComposedText.Length(review.Note!)} characters; at most {MaxNoteLength} are allowed: attach longer texts as files");
        if (ProgressFault(review) is { } fault)
            yield return new($"{pointer}/progress", fault);
    }

    private static string? ProgressFault(Review review) => (review.Status, review.Progress) switch
    {
        (_, < 0 or > 100) => "must be from 0 to 100",
        (CommitmentStatus.Complete, < 100) => "must be 100 or left out for the status complete",
        (CommitmentStatus.NotStarted, > 0) => "must be 0 or left out for the status not_started",
        (not CommitmentStatus.Complete, 100) => $"must be below 100 for the status {CodeName.Of(review.Status)}: only complete has 100",
        _ => null,
    };

    // A review can be added late, for a day between two others. The one of each pair that was added last gets the error.
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

    // An assessment that is not cancelled reopens the commitment, and the agency can report again.
    private static bool IsReopened(IReadOnlyList<Review> reviews, int cancelled, int next) =>
        reviews[cancelled] is { Voice: ReviewVoice.Claim, Status: CommitmentStatus.Cancelled }
        && ReviewLedger.InOrder(reviews, ReviewVoice.Assessment).Any(assessment =>
            assessment.Review.Status != CommitmentStatus.Cancelled
            && (assessment.Review.On, assessment.Place).CompareTo((reviews[cancelled].On, cancelled)) > 0
            && (assessment.Review.On, assessment.Place).CompareTo((reviews[next].On, next)) < 0);
}
