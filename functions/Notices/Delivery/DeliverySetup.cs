using BangGiao.Notices.Outbox;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Delivery;

/// <summary>Registers the delivery.</summary>
public static class DeliverySetup
{
    /// <summary>Adds the services that send due messages.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<DeliveryMeter>()
        .AddSingleton<IGauges, NotificationGauges>()
        .AddSingleton<ToldOccasions>()
        .AddSingleton<DueMessages>()
        .AddSingleton<RunLease>()
        .AddSingleton<DeliveryRun>();
}
