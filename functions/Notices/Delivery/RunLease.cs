using BangGiao.Registry.Table;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Delivery;

/// <summary>A lease that one delivery run of all instances holds at a time. It expires when a run breaks off.</summary>
/// <remarks>It is a checkpoint outside the log. A field in each notification would double the log entries of every notification.</remarks>
public sealed class RunLease(Checkpoints checkpoints, TimeProvider clock)
{
    /// <summary>The duration of the lease; longer than a batch of deliveries takes.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);

    private const string Name = "NotificationDelivery";

    // The clocks of two instances may differ by as much as a lease lasts. A lease that seems to last longer was made before a clock went back.
    private static readonly TimeSpan Longest = 2 * Duration;

    /// <summary>Acquires the lease; null when another run holds it.</summary>
    public async Task<Mark?> TryAcquireAsync(CancellationToken cancellationToken)
    {
        var checkpoint = await checkpoints.FindAsync(Name, cancellationToken);
        var until = Instant.TryParse(checkpoint.Text, out var noted) ? noted : DateTimeOffset.MinValue;
        var left = until - clock.GetUtcNow();
        return left > TimeSpan.Zero && left <= Longest ? null : await RenewAsync(checkpoint, cancellationToken);
    }

    /// <summary>Extends the lease by <see cref="Duration"/> from now; null when another run has acquired it.</summary>
    public Task<Mark?> RenewAsync(Mark held, CancellationToken cancellationToken) =>
        checkpoints.WriteAsync(held, Instant.Text(clock.GetUtcNow() + Duration), cancellationToken);

    /// <summary>Releases the lease.</summary>
    public Task ReleaseAsync(Mark held, CancellationToken cancellationToken) =>
        checkpoints.WriteAsync(held, Instant.Text(DateTimeOffset.UnixEpoch), cancellationToken);
}
