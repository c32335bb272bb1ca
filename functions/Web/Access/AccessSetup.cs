using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>Registers the services for authentication and authorization.</summary>
public static class AccessSetup
{
    /// <summary>Adds API keys and bearer tokens as configured. Invalid settings stop the start of the app.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AccessOptions>()
            .Bind(configuration.GetSection(AccessOptions.Section))
            .Configure(options => options.PublicRead = configuration.GetValue("Registry:PublicRead", false))
            .Validate(options => options.Keys.All(key => key.Sha256.Length == 64 && key.Sha256.All(char.IsAsciiHexDigit)), "Access:Keys: Sha256 must be 64 hexadecimal digits.")
            .Validate(options => options.Keys.All(key => key.Name.Length > 0), "Access:Keys: each key needs a Name.")
            .ValidateOnStart();
        services.AddOptions<EntraOptions>().Bind(configuration.GetSection(EntraOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<EntraOptions>, EntraOptionsCheck>()
            .AddSingleton<ApiKeys>()
            .AddSingleton<FunctionRoles>()
            .AddSingleton<SigningKeys>()
            .AddSingleton<TokenPrincipals>()
            .AddSingleton<BearerTokens>()
            .AddSingleton<Credentials>()
            .AddSingleton<LastUses>()
            .AddSingleton<RefusalLog>();
    }
}
