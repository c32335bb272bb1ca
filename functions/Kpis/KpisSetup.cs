using BangGiao.Records;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Kpis;

/// <summary>Composes the KPIs.</summary>
public static class KpisSetup
{
    /// <summary>Adds the figures' vocabulary.</summary>
    public static IServiceCollection AddKpis(this IServiceCollection services) => services.AddSingleton(new Vocabulary("kpi", typeof(Kpi)));
}
