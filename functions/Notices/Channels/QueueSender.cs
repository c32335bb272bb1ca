using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Storage;

namespace BangGiao.Notices.Channels;

/// <summary>Puts a CloudEvent into a queue of the app's own storage account, in base64 as queue triggers expect it.</summary>
public sealed class QueueSender(StorageQueues queues, EventSource source) : ChannelSender
{
    /// <inheritdoc/>
    public override Channel Channel => Channel.Queue;

    /// <inheritdoc/>
    public override string TargetOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return $"queue:{subscription.Target}";
    }

    /// <inheritdoc/>
    public override async Task<Carried> SendAsync(IReadOnlyList<Message> tellings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var telling = tellings.Single();
        try
        {
            var status = await StorageCalls.Guard(
                () => queues.PutAsync(telling.Subscription.Target, Convert.ToBase64String(EventBody.Of(telling, source.Name)), cancellationToken), cancellationToken);
            return status is >= 200 and < 300
                ? new(AttemptOutcome.Delivered, status, null)
                : new(AttemptOutcome.Refused, status, "storage did not take the message");
        }
        catch (StorageUnavailableException)
        {
            return new(AttemptOutcome.Unreachable, null, "storage did not answer");
        }
    }
}
