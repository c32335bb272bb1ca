using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Registers the KPIs.</summary>
public static class KpisSetup
{
    /// <summary>Adds the vocabulary of the figures.</summary>
    public static IServiceCollection AddKpis(this IServiceCollection services) => services.AddSingleton(new Vocabulary("kpi", typeof(Kpi)));
}
