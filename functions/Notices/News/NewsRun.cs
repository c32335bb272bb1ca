using System.Globalization;
using BangGiao.Notices.Outbox;
using BangGiao.Records.Changes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using Microsoft.Extensions.Logging;

namespace BangGiao.Notices.News;

/// <summary>
/// Follows the log from a checkpoint and creates the notifications of events of change. Repeated and parallel runs create no duplicates.
/// </summary>
/// <remarks>
/// The checkpoint is a version of the registry with the epoch of the change feed. It moves after each page of the log, to the last write
/// whose notifications are all inserted, so a run that breaks off loses at most one page. The first run of all sets it to the current
/// version, so past changes cause no notifications. A registry that was restored has another history: the checkpoint is set to its current version.
/// </remarks>
public sealed partial class NewsRun(
    NewsRules rules,
    NotificationOutbox outbox,
    ChangeFeed feed,
    RegistryHistory history,
    RecordSteps steps,
    RegistryReader reader,
    CollectionRegistry collections,
    Checkpoints checkpoints,
    OwnerCalendar calendar,
    ILogger<NewsRun> logger)
{
    /// <summary>The name of the checkpoint, and the author of the notifications.</summary>
    public const string Name = "ChangeNotices";

    private const int ReadAtOnce = 500;

    // Deliveries and scans wait for this run, so the rest of a longer log is left to the next one.
    private const int MostPerRun = 5_000;
    private const char Separator = ' ';

    /// <summary>Processes the changes from the checkpoint on: up to the current version, or as many as one run takes.</summary>
    public async Task<NewsReport> RunAsync(CancellationToken cancellationToken)
    {
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var mark = await checkpoints.FindAsync(Name, cancellationToken);
        if (!await outbox.IsOpenAsync(cancellationToken))
            return new(VersionOf(mark) ?? 0, VersionOf(mark) ?? 0, 0);
        if (await FromAsync(mark, snapshot, cancellationToken) is not { } from)
        {
            await AdvanceAsync(mark, snapshot, snapshot.Version, cancellationToken);
            return new(snapshot.Version, snapshot.Version, 0);
        }
        if (from == snapshot.Version)
            return new(from, from, 0);
        var report = await FollowAsync(mark, from, snapshot, cancellationToken);
        Log.Followed(logger, report.From, report.To, snapshot.Version, report.Inserted);
        return report;
    }

    /// <summary>The version up to which the log was followed; 0 when it never was.</summary>
    public async Task<long> FollowedAsync(CancellationToken cancellationToken) => VersionOf(await checkpoints.FindAsync(Name, cancellationToken)) ?? 0;

    private async Task<NewsReport> FollowAsync(Mark mark, long from, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var listeners = rules.ListenersIn(snapshot);
        if (listeners.Count == 0)
        {
            await AdvanceAsync(mark, snapshot, snapshot.Version, cancellationToken);
            return new(from, snapshot.Version, 0);
        }
        var (next, followed, inserted) = (from, from, 0);
        ChangeSet? open = null;
        // A write is processed as a whole, so one that is longer than a run is followed to its end.
        for (Mark? held = mark; held is not null && next < snapshot.Version && (next - from < MostPerRun || followed == from);)
        {
            var changes = await steps.ChangesAsync(next + 1, Math.Min(snapshot.Version, next + ReadAtOnce), cancellationToken);
            if (changes.Count == 0)
                break;
            var (before, last) = (followed, changes[^1].Version);
            var told = (await steps.WithBeforeAsync([.. changes.Where(rules.IsTold)], cancellationToken)).ToDictionary(step => step.Change.Version);
            foreach (var change in changes)
            {
                if (open is not null && open.Write != WriteOf(change))
                    (inserted, followed, open) = (inserted + await CloseAsync(open, cancellationToken), change.Version - 1, null);
                open ??= new(WriteOf(change), change.Version, listeners, rules, rules.Most);
                if (told.TryGetValue(change.Version, out var step))
                    open.Add(step.Change, step.Before);
            }
            if (last == snapshot.Version)
                (inserted, followed) = (inserted + await CloseAsync(open!, cancellationToken), last);
            next = last;
            if (followed > before)
                held = await AdvanceAsync(held, snapshot, followed, cancellationToken);
        }
        return new(from, followed, inserted);
    }

    private async Task<int> CloseAsync(ChangeSet set, CancellationToken cancellationToken)
    {
        var found = set.Close();
        return found.Count == 0 ? 0 : await outbox.InsertDueAsync(found, new(Name, $"{Name} {set.Write}"), cancellationToken);
    }

    // Writes that wait at the same time are committed together, so a commit alone is not one write.
    private static string WriteOf(Change change) => $"{change.Commit} {change.RequestId}";

    // Null when nothing was followed yet, or another history.
    private async Task<long?> FromAsync(Mark mark, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (mark.Text?.Split(Separator) is not [_, var epoch] || VersionOf(mark) is not { } from)
            return null;
        var view = new RegistryView(collections, snapshot, Sight.OfTheRegistry(Classification.Confidential), calendar.Today);
        if (from <= snapshot.Version && await feed.HasReadAsync(view, FeedEpoch.Parse(epoch), cancellationToken))
            return from;
        Log.OtherHistory(logger, from, snapshot.Version);
        return null;
    }

    private static long? VersionOf(Mark mark) =>
        mark.Text?.Split(Separator) is [var version, _] && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Null when another instance has moved the mark: what both found has the same ids, and that instance goes on.
    private async Task<Mark?> AdvanceAsync(Mark mark, Snapshot snapshot, long version, CancellationToken cancellationToken)
    {
        var epoch = FeedEpoch.Of(snapshot.Head.Epoch, version, await history.HashOfAsync(snapshot, version, cancellationToken));
        return await checkpoints.WriteAsync(mark, string.Create(CultureInfo.InvariantCulture, $"{version}{Separator}{epoch.Text}"), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Followed the log from version {From} to {To} of {Current} and inserted {Inserted} notifications.")]
        public static partial void Followed(ILogger logger, long from, long to, long current, int inserted);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The log was followed to version {From}, which is not of the history of version {Current}: the registry was restored. Changes before version {Current} are not told.")]
        public static partial void OtherHistory(ILogger logger, long from, long current);
    }
}

/// <summary>The result of following the log.</summary>
/// <param name="From">The version after which it began.</param>
/// <param name="To">The version up to which it was followed.</param>
/// <param name="Inserted">The number of inserted notifications.</param>
public sealed record NewsReport(long From, long To, int Inserted);
