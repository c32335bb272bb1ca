using BangGiao.Mechanism.AgencyForms;
using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Mechanism.Targets;
using BangGiao.Records.Collections;
using BangGiao.Records.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Mechanism;

/// <summary>Registers the mechanism that reviews commitments.</summary>
public static class MechanismSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddMechanism(this IServiceCollection services) => services
        .AddCollection<CommitmentCollection>()
        .AddCollection<ReviewCycleCollection>()
        .AddPaper<RoundPaper>(RoundPaper.Kind, RoundPaper.Template)
        .AddCollection<TargetCollection>()
        .AddSingleton<PlanGroups>()
        .AddSingleton<FormExchange>()
        .AddKpis();
}
