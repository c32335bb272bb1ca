using BangGiao.Mechanism.AgencyForms;
using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Mechanism.NamedCounts;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Mechanism.RoundMeetings;
using BangGiao.Mechanism.Targets;
using BangGiao.Mechanism.YearlyPacks;
using BangGiao.Records.Collections;
using BangGiao.Records.Papers;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Mechanism;

/// <summary>Registers the mechanism that reviews commitments.</summary>
public static class MechanismSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddMechanism(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ReviewCycleOptions>().Bind(configuration.GetSection(ReviewCycleOptions.Section));
        return services
            .AddSingleton<IGauges, ClaimGauges>()
            .AddSingleton<ICommitmentHolder, DecisionHolder>()
            .AddCollection<CommitmentCollection>()
            .AddCollection<ReviewCycleCollection>()
            .AddPaper<RoundPaper>(RoundPaper.Kind, RoundPaper.Template)
            .AddPaper<AgendaPaper>(AgendaPaper.Kind, AgendaPaper.Template)
            .AddPaper<YearlyPackPaper>(YearlyPackPaper.Kind, YearlyPackPaper.Template)
            .AddPaper<MinutesPaper>(MinutesPaper.Kind, MinutesPaper.Template)
            .AddCollection<TargetCollection>()
            .AddSingleton(new Vocabulary("packGap", typeof(PackGap)))
            .AddSingleton(new Vocabulary("packSection", typeof(PackSection)))
            .AddSingleton<RoundViews>()
            .AddSingleton<FormExchange>()
            .AddKpis()
            .AddSingleton(new Vocabulary("countName", typeof(CountName)));
    }
}
