using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Delivery;

/// <summary>Timer that sends due messages, see <see cref="DeliveryRun"/>.</summary>
public sealed class NotificationDelivery(DeliveryRun delivery)
{
    /// <summary>Runs on the schedule of the setting <c>NotificationDeliverySchedule</c> (NCRONTAB).</summary>
    [Function(nameof(NotificationDelivery))]
    public Task Run([TimerTrigger("%NotificationDeliverySchedule%")] TimerInfo timer, CancellationToken cancellationToken) => delivery.RunAsync(cancellationToken);
}
