using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Commendations;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Documents;
using BangGiao.Treaties.NextSteps;
using BangGiao.Treaties.Obligations;
using BangGiao.Treaties.Participation;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Treaties;

/// <summary>Registers activities, agreements and their participants, commendations, documents, and the statutory periods.</summary>
public static class TreatiesSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddTreaties(this IServiceCollection services) => services
        .AddCollection<ActivityCollection>()
        .AddCollection<AgreementCollection>()
        .AddCollection<ParticipantActionCollection>()
        .AddCollection<CommendationCollection>()
        .AddCollection<DocumentCollection>()
        .AddCollection<DeadlineRuleCollection>()
        .AddCollection<HolidayCollection>()
        .AddSingleton(new Vocabulary("obligationStatus", typeof(ObligationStatus)))
        .AddSingleton(new Vocabulary("nextActor", typeof(NextActor)))
        .AddSingleton<IAgreementFilters, NextStepFilters>()
        .AddSingleton<IProfileCheck, LawCheck>();
}
