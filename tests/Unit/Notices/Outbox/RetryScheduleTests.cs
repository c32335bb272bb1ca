using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;

namespace BangGiao.Unit.Notices.Outbox;

public class RetryScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2027, 4, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly RetrySchedule Schedule = new(new NotificationOptions().Delays()!);

    [Fact]
    public void The_usual_waits_come_to_a_day() =>
        Assert.InRange(new NotificationOptions().Delays()!.Sum(delay => delay.TotalHours), 23.5, 24.5);

    [Fact]
    public void Each_wait_is_longer_than_the_one_before_by_its_place_and_a_tenth_at_most()
    {
        var delays = new NotificationOptions().Delays()!;
        var notification = Pending("n-1");

        for (var number = 0; number < delays.Count; number++)
        {
            notification = Schedule.After(notification, Failed(Noon));
            Assert.InRange(notification.NextAttemptAt!.Value - Noon, delays[number], delays[number] * 1.1);
        }
    }

    [Fact]
    public void A_receiver_that_asks_for_a_longer_wait_gets_it_and_for_a_shorter_one_the_usual()
    {
        var asked = Schedule.After(Pending("n-1"), Failed(Noon) with { RetryAfter = Noon.AddHours(2) });
        var soon = Schedule.After(Pending("n-1"), Failed(Noon) with { RetryAfter = Noon.AddSeconds(1) });

        Assert.Equal(Noon.AddHours(2), asked.NextAttemptAt);
        Assert.Equal(Schedule.After(Pending("n-1"), Failed(Noon)).NextAttemptAt, soon.NextAttemptAt);
    }

    [Fact]
    public void Messages_that_failed_together_are_not_tried_again_together() =>
        Assert.Equal(20, Enumerable.Range(0, 20).Select(number => Schedule.After(Pending($"n-{number}"), Failed(Noon)).NextAttemptAt).Distinct().Count());

    [Fact]
    public void After_the_last_wait_it_is_dead_and_every_try_is_kept()
    {
        var notification = Enumerable.Range(0, 8).Aggregate(Pending("n-1"), (one, number) => Schedule.After(one, Failed(Noon.AddHours(number))));

        Assert.Equal((NotificationStatus.Dead, DeadReason.TriesExhausted, 8), (notification.Status, notification.Reason!.Value, notification.Attempts.Count));
        Assert.Null(notification.NextAttemptAt);
    }

    [Fact]
    public void A_target_that_is_gone_is_not_tried_again()
    {
        var notification = Schedule.After(Pending("n-1"), new(Noon, AttemptOutcome.Gone, 410, "HTTP 410", 12));

        Assert.Equal((NotificationStatus.Dead, DeadReason.TargetGone), (notification.Status, notification.Reason!.Value));
    }

    [Fact]
    public void After_a_replay_tries_count_anew()
    {
        var dead = Enumerable.Range(0, 8).Aggregate(Pending("n-1"), (one, number) => Schedule.After(one, Failed(Noon.AddHours(number))));

        var replayed = Schedule.After(RetrySchedule.Replayed(dead, Noon.AddDays(3)), Failed(Noon.AddDays(3)));

        Assert.Equal((NotificationStatus.Pending, 9), (replayed.Status, replayed.Attempts.Count));
        Assert.InRange(replayed.NextAttemptAt!.Value, Noon.AddDays(3).AddSeconds(5), Noon.AddDays(3).AddSeconds(5.5));
    }

    [Fact]
    public void A_message_that_another_run_delivered_stays_delivered()
    {
        var delivered = Schedule.After(Pending("n-1"), new(Noon, AttemptOutcome.Delivered, 200, null, 12));

        var after = Schedule.After(delivered, Failed(Noon.AddMinutes(1)));

        Assert.Equal((NotificationStatus.Delivered, 2), (after.Status, after.Attempts.Count));
    }

    private static Attempt Failed(DateTimeOffset at) => new(at, AttemptOutcome.Refused, 503, "HTTP 503", 12);

    private static Notification Pending(string id) => new()
    {
        Id = id,
        Event = "relations.established",
        Subject = new("countries", "FR"),
        OccursOn = new(2027, 4, 12),
        LeadDays = 0,
        DueOn = new(2027, 4, 12),
        SubscriptionId = "desk",
    };
}
