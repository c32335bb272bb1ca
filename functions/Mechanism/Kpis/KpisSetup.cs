using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Composes the KPIs.</summary>
public static class KpisSetup
{
    /// <summary>Adds the figures' vocabulary.</summary>
    public static IServiceCollection AddKpis(this IServiceCollection services) => services.AddSingleton(new Vocabulary("kpi", typeof(Kpi)));
}
