using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Proofs;

/// <summary>Registers the signing of heads. Invalid keys stop the start of the app.</summary>
public static class SigningSetup
{
    /// <summary>Adds the signer and the hourly run.</summary>
    public static IServiceCollection AddSigning(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SigningOptions>().Bind(configuration.GetSection(SigningOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SigningOptions>, SigningOptionsCheck>()
            .AddSingleton<HeadSigner>()
            .AddSingleton<SignedHeads>()
            .AddSingleton<HeadRun>()
            .AddHostedService<SigningNotice>();
    }
}
