using System.Diagnostics.Metrics;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Log;
using BangGiao.Registry.Telemetry;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Delivery;

/// <summary>A gauge of the notifications by status.</summary>
internal sealed class NotificationGauges(IMeterFactory meters, RegistryReader reader) : IGauges
{
    public void Start() => meters.Create(Spans.Name).CreateObservableGauge(
        "banggiao.notifications", Read, "{notification}", "Notifications in the registry, by `banggiao.status` (the vocabulary `notificationStatus`).");

    private IEnumerable<Measurement<long>> Read()
    {
        if (reader.Newest is not { } snapshot)
            return [];
        var byStatus = snapshot[NotificationCollection.PathName].Index("status", record => (NotificationStatus[])[record.As<Notification>().Status]);
        return Enum.GetValues<NotificationStatus>()
            .Select(status => new Measurement<long>(byStatus[status].Count(), new KeyValuePair<string, object?>("banggiao.status", CodeName.Of(status))));
    }
}
