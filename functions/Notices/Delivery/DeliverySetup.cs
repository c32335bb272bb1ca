using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Delivery;

/// <summary>Composes the delivery.</summary>
public static class DeliverySetup
{
    /// <summary>Adds what sends the messages that are due.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<DueMessages>()
        .AddSingleton<RunLease>()
        .AddSingleton<DeliveryRun>();
}
