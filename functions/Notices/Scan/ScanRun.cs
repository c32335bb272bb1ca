using System.Globalization;
using BangGiao.Notices.KeyLetters;
using BangGiao.Notices.News;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.RoundLetters;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using BangGiao.Values.Dates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Scan;

/// <summary>
/// Creates the notifications that are due, including those of days on which no scan ran. Repeated and parallel runs create no duplicates.
/// </summary>
/// <remarks>
/// The checkpoint is the last scanned day. That day is scanned again, because a subscription may have been created after the scan, and then
/// each day up to today. The checkpoint moves after all inserts. The first run of all sets it to today, so nothing is sent about the past.
/// An id is a hash of the notification's content, and an id that was ever used is not inserted again.
/// </remarks>
public sealed partial class ScanRun(
    ScanPlan plan,
    RoundLetterPlan letters,
    KeyLetterPlan keyLetters,
    EndingKeys ending,
    Digests digests,
    NewsRun news,
    NotificationOutbox outbox,
    RegistryReader reader,
    Checkpoints checkpoints,
    OwnerCalendar calendar,
    TimeProvider clock,
    IOptions<NotificationOptions> options,
    ScanMeter meter,
    ILogger<ScanRun> logger)
{
    /// <summary>The name of the checkpoint, and the author of the notifications.</summary>
    public const string Name = "AnniversaryScan";

    /// <summary>Scans every day from the checkpoint to today.</summary>
    public async Task<ScanReport> RunAsync(CancellationToken cancellationToken)
    {
        using var span = Spans.Start("scan");
        var today = calendar.Today;
        if (!await outbox.IsOpenAsync(cancellationToken))
            return new(today, today, 0);
        var followed = await FollowAsync(cancellationToken);
        var checkpoint = await checkpoints.FindAsync(Name, cancellationToken);
        if (checkpoint.Text is null)
            checkpoint = await checkpoints.WriteAsync(checkpoint, IsoDate.Text(today), cancellationToken) ?? await checkpoints.FindAsync(Name, cancellationToken);
        var from = First(DayOf(checkpoint), today);
        var inserted = 0;
        for (var day = from; day <= today; day = day.AddDays(1))
            inserted += await InsertAsync(day, today, followed, cancellationToken);
        if (DayOf(checkpoint) < today)
            await AdvanceAsync(checkpoint, today, cancellationToken);
        ending.Tell(await reader.CurrentAsync(cancellationToken), today);
        Log.Scanned(logger, from, today, inserted);
        meter.Scanned(today.DayNumber - from.DayNumber + 1, inserted);
        return new(from, today, inserted);
    }

    // The log is followed before the scan, so that the scan finds only the remaining news. Deadlines are scanned even if the log cannot be
    // followed; each delivery tries that again.
    private async Task<long> FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await news.RunAsync(cancellationToken)).To;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotFollowed(logger, e);
            return await news.FollowedAsync(cancellationToken);
        }
    }

    private async Task<int> InsertAsync(DateOnly day, DateOnly today, long followed, CancellationToken cancellationToken)
    {
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var existing = snapshot[NotificationCollection.PathName];
        var now = clock.GetUtcNow();
        var author = new Author(Name, $"{Name} {IsoDate.Text(day)}");
        var ofLetters = letters.DueOn(snapshot, day, today).Select(letter => letter.ToNotification(day, today)).ToList();
        var missing = plan.DueOn(snapshot, day, today, followed)
            .Concat(ofLetters)
            .Concat(keyLetters.DueOn(snapshot, day, today).Select(letter => letter.ToNotification(day, today)))
            .Where(notification => existing.LastChangeOf(notification.Id) == 0)
            .ToList();
        var untold = (await digests.WithoutToldAsync(missing, snapshot, cancellationToken)).Select(notification => notification with { NextAttemptAt = now }).ToList();
        var dropped = ofLetters.Where(due => snapshot.Find(new(NotificationCollection.PathName, due.Id))?.As<Notification>() is { } stored && DroppedInvitation.Is(stored));
        foreach (var batch in dropped.Chunk(NotificationOutbox.MaxBatchSize))
            await outbox.RecordAsync([.. batch.Select(due => DroppedInvitation.ToUpdate(due, now))], author, cancellationToken);
        return untold.Count == 0 ? 0 : await outbox.InsertAsync(untold, author, cancellationToken);
    }

    // Another instance may have moved the checkpoint as far or farther; it never moves back.
    private async Task AdvanceAsync(Mark checkpoint, DateOnly today, CancellationToken cancellationToken)
    {
        for (Mark? next = checkpoint; next is { Text: not null } && DayOf(next) < today;)
        {
            next = await checkpoints.WriteAsync(next, IsoDate.Text(today), cancellationToken) is not null
                ? null
                : await checkpoints.FindAsync(Name, cancellationToken);
        }
    }

    // Notifications above the maximum age are not created.
    private DateOnly First(DateOnly checkpoint, DateOnly today)
    {
        var oldest = today.AddDays(-options.Value.MaxAgeDays);
        if (checkpoint >= oldest)
            return checkpoint;
        Log.Skipped(logger, checkpoint, oldest);
        meter.Skipped(oldest.DayNumber - checkpoint.DayNumber);
        return oldest;
    }

    private static DateOnly DayOf(Mark checkpoint) => DateOnly.ParseExact(checkpoint.Text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Scanned the days {From:yyyy-MM-dd} to {To:yyyy-MM-dd} and inserted {Inserted} notifications.")]
        public static partial void Scanned(ILogger logger, DateOnly from, DateOnly to, int inserted);

        [LoggerMessage(Level = LogLevel.Error, Message = "The log could not be followed for news. The scan goes on without them, and the next delivery follows the log again.")]
        public static partial void NotFollowed(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The last scan was on {Checkpoint:yyyy-MM-dd}; notifications that were due before {Oldest:yyyy-MM-dd} are skipped as too old.")]
        public static partial void Skipped(ILogger logger, DateOnly checkpoint, DateOnly oldest);
    }
}

/// <summary>The result of a scan.</summary>
/// <param name="From">The first scanned day.</param>
/// <param name="To">The last scanned day.</param>
/// <param name="Inserted">The number of inserted notifications.</param>
public sealed record ScanReport(DateOnly From, DateOnly To, int Inserted);
