using BangGiao.Records.Collections;
using BangGiao.Registry.Owner;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Anniversaries;

/// <summary>Registers the anniversary rules.</summary>
public static class AnniversariesSetup
{
    /// <summary>Adds the anniversary rules from the settings. The app does not start when these settings are invalid.</summary>
    public static IServiceCollection AddAnniversaries(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AnniversaryOptions>().Bind(configuration.GetSection(AnniversaryOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<AnniversaryOptions>>(new OptionsValidator<AnniversaryOptions>(options => options.Faults()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<AnniversaryOptions>>().Value.ToRules(provider.GetRequiredService<OwnerState>().Profile))
            .AddSingleton<Vocabulary>(provider => new AnniversaryClasses(provider.GetRequiredService<AnniversaryRules>()));
    }
}
