using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Scan;

/// <summary>Composes the daily scan.</summary>
public static class ScanSetup
{
    /// <summary>Adds what finds the notifications of a day.</summary>
    public static IServiceCollection AddScan(this IServiceCollection services) => services
        .AddSingleton<ScanPlan>()
        .AddSingleton<ScanRun>();
}
