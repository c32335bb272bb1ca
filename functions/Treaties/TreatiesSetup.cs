using BangGiao.Records.Collections;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Commendations;
using BangGiao.Treaties.Documents;
using BangGiao.Treaties.Participation;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Treaties;

/// <summary>Registers activities, agreements, commendations and documents.</summary>
public static class TreatiesSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddTreaties(this IServiceCollection services) => services
        .AddCollection<ActivityCollection>()
        .AddCollection<AgreementCollection>()
        .AddCollection<ParticipantActionCollection>()
        .AddCollection<CommendationCollection>()
        .AddCollection<DocumentCollection>();
}
