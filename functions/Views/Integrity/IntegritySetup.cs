using BangGiao.Records.Collections;
using BangGiao.Registry.Log;
using BangGiao.Values.Dates;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Integrity;

/// <summary>Registers the checks and the rules of quality, in the order in which answers list them.</summary>
public static class IntegritySetup
{
    /// <summary>Adds them, and what runs them.</summary>
    public static IServiceCollection AddIntegrity(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<IntegrityOptions>()
            .Bind(configuration.GetSection(IntegrityOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<IntegrityCheck, GaplessLog>()
            .AddSingleton<IntegrityCheck, LinkedLog>()
            .AddSingleton<IntegrityCheck, ChainedLog>()
            .AddSingleton<IntegrityCheck, ReplayedRecords>()
            .AddSingleton<IntegrityCheck, PartnershipLevels>()
            .AddSingleton<IntegrityCheck, References>()
            .AddSingleton<IntegrityCheck, AttachedFiles>()
            .AddSingleton<IntegrityCheck, ValidRecords>()
            .AddQualityRules()
            .AddSingleton(new Vocabulary("checkStatus", typeof(CheckStatus)))
            .AddSingleton(new Vocabulary("qualityDimension", typeof(QualityDimension)))
            .AddSingleton<QualityMeasurement>()
            .AddSingleton<Inspection>()
            .AddSingleton<IntegrityBody>()
            .AddSingleton(provider => new IntegrityReports(
                provider.GetRequiredService<Inspection>(),
                provider.GetRequiredService<RegistryReader>(),
                provider.GetRequiredService<OwnerCalendar>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IOptions<IntegrityOptions>>()));
    }

    internal static IServiceCollection AddQualityRules(this IServiceCollection services) => services
        .AddSingleton<QualityRule, KeepsRules>()
        .AddSingleton<QualityRule, FollowsItsText>()
        .AddSingleton<QualityRule, ReplacesItsPredecessor>()
        .AddSingleton<QualityRule, HasSource>()
        .AddSingleton<QualityRule, SourcesAgree>()
        .AddSingleton<QualityRule, HasLanguages>()
        .AddSingleton<QualityRule, HasFields>()
        .AddSingleton<QualityRule, HasDays>()
        .AddSingleton<QualityRule, IsClear>()
        .AddSingleton<QualityRule, IsUnique>()
        .AddSingleton<QualityRule, IsNotDoubled>()
        .AddSingleton<QualityRule, IsVerified>()
        .AddSingleton<QualityRule, IsCleanText>()
        .AddSingleton<QualityRule, IsRecent>()
        .AddSingleton<QualityRule, IsCurrent>()
        .AddSingleton<QualityRule, IsChecked>()
        .AddSingleton<QualityRule, UsesReferences>()
        .AddSingleton<QualityRule, IsSpelledAlike>()
        .AddSingleton<QualityRule, IsPublic>()
        .AddSingleton<QualityRule, HasOpenSource>();
}
