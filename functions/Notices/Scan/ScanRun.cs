using System.Globalization;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Scan;

/// <summary>Finds what is due, and what was due while nobody looked, and inserts it once: whatever runs twice, breaks off, or runs at two places at once.</summary>
/// <remarks>
/// The mark is the last day that was looked at. That day is looked at again, since somebody may have subscribed after it was, and then each
/// day up to today. The mark moves when all is inserted; before the first run of all it is set to that day, so that nothing of the past
/// is told. Ids are made of what is told and to whom, and an id that was ever used is not inserted again.
/// </remarks>
public sealed partial class ScanRun(
    ScanPlan plan,
    NotificationOutbox outbox,
    RegistryReader reader,
    Checkpoints marks,
    OwnerCalendar calendar,
    TimeProvider clock,
    IOptions<NotificationOptions> options,
    ILogger<ScanRun> logger)
{
    /// <summary>The mark's name, and the name under which notifications are made.</summary>
    public const string Name = "AnniversaryScan";

    /// <summary>Looks at every day from the mark to today.</summary>
    public async Task<ScanReport> RunAsync(CancellationToken cancellationToken)
    {
        var today = calendar.Today;
        var mark = await marks.FindAsync(Name, cancellationToken);
        if (mark.Text is null)
            mark = await marks.WriteAsync(mark, IsoDate.Text(today), cancellationToken) ?? await marks.FindAsync(Name, cancellationToken);
        var from = First(DayOf(mark), today);
        var inserted = 0;
        for (var day = from; day <= today; day = day.AddDays(1))
            inserted += await InsertAsync(day, today, cancellationToken);
        if (DayOf(mark) < today)
            await AdvanceAsync(mark, today, cancellationToken);
        Log.Scanned(logger, from, today, inserted);
        return new(from, today, inserted);
    }

    private async Task<int> InsertAsync(DateOnly day, DateOnly today, CancellationToken cancellationToken)
    {
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var there = snapshot[NotificationCollection.PathName];
        var now = clock.GetUtcNow();
        var missing = plan.DueOn(snapshot, day, today)
            .Where(notification => there.LastChangeOf(notification.Id) == 0)
            .Select(notification => notification with { NextAttemptAt = now })
            .ToList();
        return missing.Count == 0 ? 0 : await outbox.InsertAsync(missing, new(Name, $"{Name} {IsoDate.Text(day)}"), cancellationToken);
    }

    // Another instance may have come as far meanwhile, or farther; a mark never moves back.
    private async Task AdvanceAsync(Mark mark, DateOnly today, CancellationToken cancellationToken)
    {
        for (Mark? next = mark; next is not null && DayOf(next) < today;)
        {
            next = await marks.WriteAsync(next, IsoDate.Text(today), cancellationToken) is not null
                ? null
                : await marks.FindAsync(Name, cancellationToken);
        }
    }

    // What is older than what may still be told is not inserted at all.
    private DateOnly First(DateOnly mark, DateOnly today)
    {
        var oldest = today.AddDays(-options.Value.MaxAgeDays);
        if (mark >= oldest)
            return mark;
        Log.Skipped(logger, mark, oldest);
        return oldest;
    }

    private static DateOnly DayOf(Mark mark) => DateOnly.ParseExact(mark.Text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Scanned the days {From:yyyy-MM-dd} to {To:yyyy-MM-dd} and inserted {Inserted} notifications.")]
        public static partial void Scanned(ILogger logger, DateOnly from, DateOnly to, int inserted);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing was scanned since {Mark:yyyy-MM-dd}; what was due before {Oldest:yyyy-MM-dd} is too old to be told.")]
        public static partial void Skipped(ILogger logger, DateOnly mark, DateOnly oldest);
    }
}

/// <summary>What a scan did.</summary>
/// <param name="From">The first day that it looked at.</param>
/// <param name="To">The last one.</param>
/// <param name="Inserted">How many notifications it inserted.</param>
public sealed record ScanReport(DateOnly From, DateOnly To, int Inserted);
