using BangGiao.Records.Collections;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Relations.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Relations;

/// <summary>Registers countries, partnerships, agencies, missions and the timeline.</summary>
public static class RelationsSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddRelations(this IServiceCollection services) => services
        .AddCollection<CountryCollection>()
        .AddCollection<PartnershipCollection>()
        .AddCollection<AgencyCollection>()
        .AddCollection<MissionCollection>()
        .AddSingleton<Timeline>();
}
