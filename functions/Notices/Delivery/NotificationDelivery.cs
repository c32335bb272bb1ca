using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Delivery;

/// <summary>Timer: sends what is due, see <see cref="DeliveryRun"/>.</summary>
public sealed class NotificationDelivery(DeliveryRun delivery)
{
    /// <summary>Runs as the setting <c>NotificationDeliverySchedule</c> says (NCRONTAB).</summary>
    [Function(nameof(NotificationDelivery))]
    public Task Run([TimerTrigger("%NotificationDeliverySchedule%")] TimerInfo timer, CancellationToken cancellationToken) => delivery.RunAsync(cancellationToken);
}
