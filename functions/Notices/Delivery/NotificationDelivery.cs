using BangGiao.Notices.News;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Delivery;

/// <summary>Timer that sends due messages, see <see cref="DeliveryRun"/>.</summary>
public sealed class NotificationDelivery(NewsRun news, DeliveryRun delivery)
{
    /// <summary>
    /// Runs on the schedule of the setting <c>NotificationDeliverySchedule</c> (NCRONTAB): follows the log for news, then sends. What waits
    /// is sent also when the log cannot be followed.
    /// </summary>
    [Function(nameof(NotificationDelivery))]
    public async Task Run([TimerTrigger("%NotificationDeliverySchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await news.RunAsync(cancellationToken);
        }
        finally
        {
            await delivery.RunAsync(cancellationToken);
        }
    }
}
