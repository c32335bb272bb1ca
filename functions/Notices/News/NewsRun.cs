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
/// The checkpoint is a version of the registry with the epoch of the change feed. It moves after the notifications of whole writes are
/// inserted, and the first run of all sets it to the current version, so nothing is told of the past. A registry that was restored has
/// another history: the checkpoint is set to its current version.
/// </remarks>
public sealed partial class NewsRun(
    NewsRules rules,
    NotificationOutbox outbox,
    ChangeFeed feed,
    RegistryHistory history,
    RegistryReader reader,
    CollectionRegistry collections,
    Checkpoints checkpoints,
    OwnerCalendar calendar,
    ILogger<NewsRun> logger)
{
    /// <summary>The name of the checkpoint, and the author of the notifications.</summary>
    public const string Name = "ChangeNotices";

    private const int ReadAtOnce = 500;
    private const char Separator = ' ';

    /// <summary>Tells of every change from the checkpoint to the current version.</summary>
    public async Task<NewsReport> RunAsync(CancellationToken cancellationToken)
    {
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var mark = await checkpoints.FindAsync(Name, cancellationToken);
        if (await FromAsync(mark, snapshot, cancellationToken) is not { } from)
        {
            await AdvanceAsync(mark, snapshot, snapshot.Version, cancellationToken);
            return new(snapshot.Version, snapshot.Version, 0);
        }
        if (from == snapshot.Version)
            return new(from, from, 0);
        var inserted = await FollowAsync(mark, from, snapshot, cancellationToken);
        Log.Followed(logger, from, snapshot.Version, inserted);
        return new(from, snapshot.Version, inserted);
    }

    private async Task<int> FollowAsync(Mark mark, long from, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var (listeners, inserted) = (rules.ListenersIn(snapshot), 0);
        ChangeSet? open = null;
        for (var next = listeners.Count > 0 ? from : snapshot.Version; next < snapshot.Version;)
        {
            var changes = await history.ChangesAsync(next + 1, Math.Min(snapshot.Version, next + ReadAtOnce), cancellationToken);
            if (changes.Count == 0 || changes[0].Version != next + 1)
                return inserted;
            foreach (var change in changes)
            {
                if (open is not null && open.Write != WriteOf(change))
                {
                    inserted += await CloseAsync(open, cancellationToken);
                    open = null;
                }
                open ??= new(WriteOf(change), change.Version, listeners, rules);
                if (rules.IsTold(change))
                    open.Add(change, await BeforeAsync(change, changes, cancellationToken));
            }
            next = changes[^1].Version;
        }
        if (open is not null)
            inserted += await CloseAsync(open, cancellationToken);
        await AdvanceAsync(mark, snapshot, snapshot.Version, cancellationToken);
        return inserted;
    }

    private async Task<int> CloseAsync(ChangeSet set, CancellationToken cancellationToken)
    {
        var found = set.Close();
        return found.Count == 0 ? 0 : await outbox.InsertDueAsync(found, new(Name, $"{Name} {set.Write}"), cancellationToken);
    }

    private async Task<Change?> BeforeAsync(Change change, IReadOnlyList<Change> around, CancellationToken cancellationToken) => change.Previous == 0
        ? null
        : around.FirstOrDefault(other => other.Version == change.Previous) ?? await history.FindAsync(change.Previous, cancellationToken);

    // Writes that wait at the same time are committed together, so a commit alone is not one write.
    private static string WriteOf(Change change) => $"{change.Commit} {change.RequestId}";

    // Null when nothing was followed yet, or another history.
    private async Task<long?> FromAsync(Mark mark, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (mark.Text?.Split(Separator) is not [var version, var epoch] || !long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return null;
        var view = new RegistryView(collections, snapshot, Sight.OfTheRegistry(Classification.Confidential), calendar.Today);
        if (from <= snapshot.Version && await feed.HasReadAsync(view, FeedEpoch.Parse(epoch), cancellationToken))
            return from;
        Log.OtherHistory(logger, from, snapshot.Version);
        return null;
    }

    // Another instance may have followed as far; what both found has the same ids.
    private async Task AdvanceAsync(Mark mark, Snapshot snapshot, long version, CancellationToken cancellationToken)
    {
        var epoch = FeedEpoch.Of(snapshot.Head.Epoch, version, snapshot.Head.Hash);
        await checkpoints.WriteAsync(mark, string.Create(CultureInfo.InvariantCulture, $"{version}{Separator}{epoch.Text}"), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Followed the log from version {From} to {To} and inserted {Inserted} notifications.")]
        public static partial void Followed(ILogger logger, long from, long to, int inserted);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The log was followed to version {From}, which is not of the history of version {Current}: the registry was restored. Changes before version {Current} are not told.")]
        public static partial void OtherHistory(ILogger logger, long from, long current);
    }
}

/// <summary>The result of following the log.</summary>
/// <param name="From">The version after which it began.</param>
/// <param name="To">The version up to which it was followed.</param>
/// <param name="Inserted">The number of inserted notifications.</param>
public sealed record NewsReport(long From, long To, int Inserted);
