using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Scan;

/// <summary>Registers the daily scan.</summary>
public static class ScanSetup
{
    /// <summary>Adds the services that create notifications.</summary>
    public static IServiceCollection AddScan(this IServiceCollection services) => services
        .AddSingleton<ScanMeter>()
        .AddSingleton<ScanPlan>()
        .AddSingleton<Digests>()
        .AddSingleton<ScanRun>();
}
