using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Occasions;

/// <summary>Composes occasions: anniversaries and deadlines.</summary>
public static class OccasionsSetup
{
    /// <summary>Adds the calendar of occasions; faults of the settings end the start.</summary>
    public static IServiceCollection AddOccasions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<OccasionOptions>().Bind(configuration.GetSection(OccasionOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<OccasionOptions>>(new OptionsFaults<OccasionOptions>(options => options.Faults()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<OccasionOptions>>().Value.ToLeads())
            .AddSingleton<OccasionCalendar>()
            .AddSingleton<Vocabulary>(new ListedVocabulary(OccasionEvents.Vocabulary, typeof(string), OccasionEvents.All));
    }
}
