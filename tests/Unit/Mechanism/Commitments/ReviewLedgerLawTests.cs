using BangGiao.Mechanism.Commitments;
using BangGiao.Unit.Support;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.Commitments;

/// <summary>The ledger compared with a sort of the reviews that count.</summary>
public class ReviewLedgerLawTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    private static readonly Gen<Review> OneReview =
        from day in Gen.Choose(0, 20)
        from voice in Gen.Elements(Enum.GetValues<ReviewVoice>())
        from status in Gen.Elements(Enum.GetValues<CommitmentStatus>())
        select Said(voice, First.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), status);

    private static readonly Gen<(Review[] Reviews, DateOnly Day)> Cases =
        from count in Gen.Choose(0, 8)
        from reviews in OneReview.ListOf(count)
        from day in Gen.Choose(-1, 21)
        select (reviews.ToArray(), First.AddDays(day));

    [Fact]
    public void Each_voices_latest_word_is_the_last_when_they_are_put_in_order() => Law.Holds(Cases, example =>
    {
        var ledger = ReviewLedger.On(example.Reviews, example.Day);
        return ReferenceEquals(ledger.Claim, Latest(example, ReviewVoice.Claim)) && ReferenceEquals(ledger.Assessment, Latest(example, ReviewVoice.Assessment));
    });

    [Fact]
    public void The_first_action_is_the_first_that_shows_work() => Law.Holds(Cases, example =>
        ReviewLedger.On(example.Reviews, example.Day).FirstActionOn
            == Counting(example).Where(review => review.Status.ShowsWork(review.Progress)).Select(review => (DateOnly?)review.On).Min());

    [Fact]
    public void The_deciding_voice_has_said_the_same_on_every_day_since() => Law.Holds(Cases, example =>
    {
        var ledger = ReviewLedger.On(example.Reviews, example.Day);
        if (ledger.StandsSince(example.Reviews, example.Day) is not { } since)
            return ledger.Deciding is null;
        var own = example.Reviews.Where(review => review.Voice == ledger.Deciding!.Voice).ToList();
        // Several reviews can be on one day, so the comparison starts on the day of the first review with the status.
        return own.Any(review => review.On == since && review.Status == ledger.Deciding!.Status)
            && Enumerable.Range(since.DayNumber, example.Day.DayNumber - since.DayNumber + 1)
                .All(day => ReviewLedger.On(own, DateOnly.FromDayNumber(day)).Deciding!.Status == ledger.Deciding!.Status);
    });

    private static Review? Latest((Review[] Reviews, DateOnly Day) example, ReviewVoice voice) =>
        Counting(example).Where(review => review.Voice == voice).OrderBy(review => review.On).LastOrDefault();

    private static IEnumerable<Review> Counting((Review[] Reviews, DateOnly Day) example) => example.Reviews.Where(review => review.On <= example.Day);
}
