using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;

namespace BangGiao.Notices.Channels;

/// <summary>Brings what is told to its target, on one way.</summary>
public abstract class ChannelSender
{
    /// <summary>The way.</summary>
    public abstract Channel Channel { get; }

    /// <summary>Whether several go out as one.</summary>
    public virtual bool TakesSeveral => false;

    /// <summary>What one failure says something about: messages that share it wait for each other, and others do not.</summary>
    public abstract string TargetOf(Subscription subscription);

    /// <summary>Sends what is told, once. What goes wrong outside of the app is an outcome.</summary>
    /// <param name="messages">One, or several of one target and one language where the way takes several.</param>
    /// <param name="cancellationToken">Ends the sending; then it is not known whether it came through.</param>
    public abstract Task<Carried> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken);
}

/// <summary>What came of sending.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="StatusCode">The status of the answer; null without one.</param>
/// <param name="Detail">What happened, for who reads the attempt.</param>
public sealed record Carried(AttemptOutcome Outcome, int? StatusCode, string? Detail)
{
    private const int MostOfDetail = 200;

    /// <summary>The attempt that it was.</summary>
    public Attempt ToAttempt(DateTimeOffset at, TimeSpan duration) => new(
        at, Outcome, StatusCode, Detail is { Length: > MostOfDetail } ? Detail[..MostOfDetail] : Detail, (int)Math.Min(int.MaxValue, duration.TotalMilliseconds));
}
