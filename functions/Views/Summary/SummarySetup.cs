using BangGiao.Mechanism.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Summary;

/// <summary>Composes the summary.</summary>
public static class SummarySetup
{
    /// <summary>Adds what writes the figures of a day, and the plan's.</summary>
    public static IServiceCollection AddSummary(this IServiceCollection services) => services.AddSingleton<PlanGroups>().AddSingleton<SummaryBody>();
}
