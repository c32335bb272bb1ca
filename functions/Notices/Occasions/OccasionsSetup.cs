using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Occasions;

/// <summary>Registers the occasions: anniversaries and deadlines.</summary>
public static class OccasionsSetup
{
    /// <summary>Adds the calendar of occasions. The app does not start when its settings are invalid.</summary>
    public static IServiceCollection AddOccasions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<OccasionOptions>().Bind(configuration.GetSection(OccasionOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<OccasionOptions>>(new OptionsValidator<OccasionOptions>(options => options.Faults()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<OccasionOptions>>().Value.ToLeads())
            .AddSingleton<OccasionCalendar>()
            .AddSingleton<Vocabulary>(new ListedVocabulary(OccasionEvents.Vocabulary, typeof(string), OccasionEvents.Codes));
    }
}
