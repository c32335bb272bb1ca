using BangGiao.Records.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Anniversaries;

/// <summary>Composes the rules of anniversaries.</summary>
public static class AnniversariesSetup
{
    /// <summary>Adds the rules of the settings; faults of the settings end the start.</summary>
    public static IServiceCollection AddAnniversaries(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AnniversaryOptions>().Bind(configuration.GetSection(AnniversaryOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<AnniversaryOptions>>(new OptionsFaults<AnniversaryOptions>(options => options.Faults()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<AnniversaryOptions>>().Value.ToRules())
            .AddSingleton<Vocabulary>(provider => new AnniversaryClasses(provider.GetRequiredService<AnniversaryRules>()));
    }
}
