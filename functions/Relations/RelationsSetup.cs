using BangGiao.Records.Collections;
using BangGiao.Relations.AccessKeys;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.AgencyAccounts;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Relations.Timelines;
using BangGiao.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Relations;

/// <summary>Registers countries, partnerships, agencies and their accounts, keys, missions and the timeline.</summary>
public static class RelationsSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddRelations(this IServiceCollection services) => services
        .AddCollection<CountryCollection>()
        .AddCollection<PartnershipCollection>()
        .AddCollection<AgencyCollection>()
        .AddCollection<AgencyAccountCollection>()
        .AddSingleton<IAgencyAccounts, AgencyPrincipals>()
        .AddCollection<AccessKeyCollection>()
        .AddSingleton<Administrators>()
        .AddSingleton<IRegistryKeys, RegistryKeys>()
        .AddSingleton<PrincipalList>()
        .AddCollection<MissionCollection>()
        .AddSingleton<Timeline>();
}
