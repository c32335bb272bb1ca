using Azure;
using Azure.Storage.Queues;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Storage;

namespace BangGiao.Notices.Channels;

/// <summary>Puts a CloudEvent into a queue of the app's own storage account, base64-encoded as queue triggers expect.</summary>
public sealed class QueueSender(StorageAccount storage, EventSource source) : ChannelSender
{
    /// <inheritdoc/>
    public override Channel Channel => Channel.Queue;

    /// <inheritdoc/>
    public override string LaneOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return $"queue:{subscription.Target}";
    }

    /// <inheritdoc/>
    public override async Task<SendResult> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var message = messages.Single();
        var queue = storage.Queue(message.Subscription.Target);
        try
        {
            var status = await StorageCalls.Guard(() => PutAsync(queue, EventBody.Of(message, source.Name), cancellationToken), cancellationToken);
            return new(AttemptOutcome.Delivered, status, null);
        }
        catch (RequestFailedException e)
        {
            return new(AttemptOutcome.Refused, e.Status, "storage refused the message");
        }
        catch (StorageUnavailableException)
        {
            return new(AttemptOutcome.Unreachable, null, "storage did not answer");
        }
    }

    // The queue is created only after storage reports that it is missing, which saves a request for existing queues.
    private static async Task<int> PutAsync(QueueClient queue, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.SendMessageAsync(BinaryData.FromBytes(message), cancellationToken: cancellationToken)).GetRawResponse().Status;
        }
        catch (RequestFailedException e) when (e.ErrorCode == "QueueNotFound")
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            return (await queue.SendMessageAsync(BinaryData.FromBytes(message), cancellationToken: cancellationToken)).GetRawResponse().Status;
        }
    }
}
