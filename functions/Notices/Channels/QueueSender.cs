using Azure;
using Azure.Storage.Queues;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Storage;

namespace BangGiao.Notices.Channels;

/// <summary>Puts a CloudEvent into a queue of the app's own storage account, in base64 as queue triggers expect it.</summary>
public sealed class QueueSender(StorageAccount storage, EventSource source) : ChannelSender
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
    public override async Task<Carried> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
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
            return new(AttemptOutcome.Refused, e.Status, "storage did not take the message");
        }
        catch (StorageUnavailableException)
        {
            return new(AttemptOutcome.Unreachable, null, "storage did not answer");
        }
    }

    // Most queues are there: a missing one is made when storage says so, and not asked about before.
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
