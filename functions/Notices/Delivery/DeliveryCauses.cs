using System.Collections.Concurrent;
using System.Diagnostics;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Notices.Delivery;

/// <summary>
/// Finds the traces that led to a message: of the last change of the record that it tells of, and of what made the notification pending (a
/// scan, or the run that failed to send it). The log has them, see <see cref="Change.TraceParent"/>.
/// </summary>
/// <remarks>It reads at most two rows of the log for each message, each row once in a run, and only where the run is recorded.</remarks>
internal sealed class DeliveryCauses(RegistryHistory history, Snapshot snapshot)
{
    private readonly ConcurrentDictionary<long, Lazy<Task<string?>>> _read = new();

    /// <summary>Links to the traces; empty when the run is not recorded.</summary>
    public async Task<IReadOnlyList<ActivityLink>> OfAsync(IEnumerable<Message> messages, CancellationToken cancellationToken)
    {
        if (!Spans.AreRecorded)
            return [];
        try
        {
            var versions = messages.SelectMany(VersionsOf).Distinct();
            var traces = await Task.WhenAll(versions.Select(version => _read.GetOrAdd(version, one => new(() => history.TraceParentAsync(one, cancellationToken))).Value));
            return [.. Spans.LinksTo(traces)];
        }
        catch (StorageUnavailableException)
        {
            // A message is sent without links rather than not at all.
            return [];
        }
    }

    private IEnumerable<long> VersionsOf(Message message)
    {
        if (snapshot.Find(new(NotificationCollection.PathName, message.Id)) is not { } record)
            return [];
        var subject = NotificationCollection.SubjectOf(record.As<Notification>());
        return [RegistryHistory.LastChangeOf(snapshot, subject), record.Sequence];
    }
}
