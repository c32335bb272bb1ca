using BangGiao.Agencies;
using BangGiao.Changes;
using BangGiao.Codes;
using BangGiao.Countries;
using BangGiao.Http;
using BangGiao.Partnerships;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records;

/// <summary>Composes the records: the list of collections is here.</summary>
public static class RecordsSetup
{
    /// <summary>Adds the collections and what serves them.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<Collection, AgencyCollection>()
        .AddSingleton<Collection, CountryCollection>()
        .AddSingleton<Collection, PartnershipCollection>()
        .AddSingleton<Catalogue>()
        .AddSingleton<Views>()
        .AddSingleton<RecordWriter>()
        .AddSingleton<RecordFunction>()
        .AddSingleton<CodeBook>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<Timeline>()
        .AddSingleton<RouteTable>()
        .AddSingleton<RenderedAnswers>();
}
