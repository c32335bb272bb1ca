using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.AnniversaryList;
using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Occasions;

/// <summary>Composes occasions: anniversaries and deadlines.</summary>
public static class OccasionsSetup
{
    /// <summary>Adds the calendar of occasions and its rules; faults of the settings end the start.</summary>
    public static IServiceCollection AddOccasions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AnniversaryOptions>().Bind(configuration.GetSection(AnniversaryOptions.Section)).ValidateOnStart();
        services.AddOptions<OccasionOptions>().Bind(configuration.GetSection(OccasionOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<AnniversaryOptions>>(new Validation<AnniversaryOptions>(options => options.Faults()))
            .AddSingleton<IValidateOptions<OccasionOptions>>(new Validation<OccasionOptions>(options => options.Faults()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<AnniversaryOptions>>().Value.ToRules())
            .AddSingleton(provider => provider.GetRequiredService<IOptions<OccasionOptions>>().Value.ToLeads())
            .AddSingleton<OccasionCalendar>()
            .AddSingleton<AnniversaryReasons>()
            .AddSingleton<Vocabulary>(new ListedVocabulary(OccasionEvents.Vocabulary, typeof(string), OccasionEvents.All))
            .AddSingleton<Vocabulary>(provider => new AnniversaryClasses(provider.GetRequiredService<AnniversaryRules>()));
    }

    private sealed class Validation<T>(Func<T, IEnumerable<string>> faults) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            faults(options).ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }
}
