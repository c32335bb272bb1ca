using BangGiao.Records.Attachments;
using BangGiao.Records.Attachments.Cleanup;
using BangGiao.Records.Attachments.Uploads;
using BangGiao.Records.Backup;
using BangGiao.Records.Changes;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.ImportExport;
using BangGiao.Records.Loading;
using BangGiao.Records.Papers;
using BangGiao.Records.Tables;
using BangGiao.Records.Upgrade;
using BangGiao.Records.Writing;
using BangGiao.Web.Routes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records;

/// <summary>Registers the services that all collections share.</summary>
public static class RecordsSetup
{
    /// <summary>Adds records, views, codes, the change feed, imports and attachments.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<CollectionRegistry>()
        .AddSingleton<CollectionFilters>()
        .AddHostedService<EarlyLoad>()
        .AddSingleton(provider => new CollectionNames(provider.GetRequiredService<CollectionRegistry>().All.Select(collection => collection.Name)))
        .AddSingleton<RecordWriter>()
        .AddSingleton<RegistryViews>()
        .AddSingleton<RecordEndpoints>()
        .AddSingleton<RecordWrites>()
        .AddSingleton<Vocabularies>()
        .AddSingleton(provider => NamesOf(provider.GetRequiredService<Vocabularies>()))
        .AddSingleton<TableAnswers>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<ChangeWatch>()
        .AddSingleton<Importer>()
        .AddSingleton<Migrations>()
        .AddPapers(configuration)
        .AddSingleton<PaperAnswers>()
        .AddAttachments(configuration)
        .AddUploads()
        .AddCleanup()
        .AddBackups();

    private static CodeNames NamesOf(Vocabularies vocabularies) => new(vocabularies.LabelsOf, vocabularies.LabelsOf);
}
