using BangGiao.Registry.Table;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Delivery;

/// <summary>The right to deliver, held by one run of all instances for a while; who breaks off loses it when the while is over.</summary>
/// <remarks>It is a mark beside the log: a field in each notification would double what the log keeps of it.</remarks>
public sealed class RunLease(Checkpoints marks, TimeProvider clock)
{
    /// <summary>For how long it is given; longer than a round of deliveries takes.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);

    private const string Name = "NotificationDelivery";

    /// <summary>Takes it, or null when another run has it.</summary>
    public async Task<Mark?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var mark = await marks.FindAsync(Name, cancellationToken);
        var until = Instant.TryParse(mark.Text, out var noted) ? noted : DateTimeOffset.MinValue;
        return until > clock.GetUtcNow() ? null : await RenewAsync(mark, cancellationToken);
    }

    /// <summary>Takes it for as long again; null when another run has taken it.</summary>
    public Task<Mark?> RenewAsync(Mark held, CancellationToken cancellationToken) =>
        marks.WriteAsync(held, Instant.Text(clock.GetUtcNow() + Duration), cancellationToken);

    /// <summary>Gives it back.</summary>
    public Task GiveBackAsync(Mark held, CancellationToken cancellationToken) =>
        marks.WriteAsync(held, Instant.Text(DateTimeOffset.UnixEpoch), cancellationToken);
}
