using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Collections;
using BangGiao.Treaties.Agreements;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Mechanism.Kpis;

/// <summary>Registers the KPIs.</summary>
public static class KpisSetup
{
    /// <summary>Adds the vocabulary of the figures, and the filters that their links use.</summary>
    public static IServiceCollection AddKpis(this IServiceCollection services) => services
        .AddSingleton(new Vocabulary("kpi", typeof(Kpi)))
        .AddSingleton(new Vocabulary("signingStep", typeof(SigningStep)))
        .AddSingleton<IAgreementFilters, SigningFilters>();
}
