using BangGiao.Notices.Subscriptions;

namespace BangGiao.Notices.Channels;

/// <summary>Sends messages to a subscription's target through one channel.</summary>
public abstract class ChannelSender
{
    /// <summary>The channel.</summary>
    public abstract Channel Channel { get; }

    /// <summary>Whether one send can carry several messages.</summary>
    public virtual bool TakesSeveral => false;

    /// <summary>
    /// The name of the lane that a subscription's messages are sent in. A lane that is slow or fails delays no other one; when a send
    /// fails, the run skips the other messages of its lane.
    /// </summary>
    public abstract string LaneOf(Subscription subscription);

    /// <summary>The name of the host that a subscription's lane ends at, which may have many lanes.</summary>
    public virtual string HostOf(Subscription subscription) => LaneOf(subscription);

    /// <summary>The number of messages that the receiver of a subscription takes now; null for any number. Asking it may take a request.</summary>
    public virtual Task<int?> RoomAsync(Subscription subscription, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

    /// <summary>Sends once. A failure outside the app is a result, not an exception.</summary>
    /// <param name="messages">One message; or several of one target and one language when <see cref="TakesSeveral"/> is true.</param>
    /// <param name="cancellationToken">Aborts the send; the target may have received the messages.</param>
    public abstract Task<SendResult> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken);
}
