using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.RoundLetters;

/// <summary>Registers invitations to report and reminders.</summary>
public static class RoundLettersSetup
{
    /// <summary>Adds the letters. The app does not start when their settings are invalid.</summary>
    public static IServiceCollection AddRoundLetters(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RoundLetterOptions>().Bind(configuration.GetSection(RoundLetterOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<RoundLetterOptions>>(new OptionsValidator<RoundLetterOptions>(options => options.Faults()))
            .AddSingleton<RoundAgencies>()
            .AddSingleton<RoundLetterPlan>()
            .AddSingleton<RoundLetterWriter>()
            .AddSingleton<DueLetters>()
            .AddSingleton<Vocabulary>(new ListedVocabulary(RoundEvents.Vocabulary, typeof(string), RoundEvents.All))
            .AddSingleton<Vocabulary>(new Vocabulary("unreachableReason", typeof(UnreachableReason)));
    }
}
