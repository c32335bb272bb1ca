using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web.Http;

/// <summary>Registers the services that send answers.</summary>
public static class HttpSetup
{
    /// <summary>Adds the public address, compression and the cache of rendered answers. Invalid settings stop the start of the app.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<WebOptions>()
            .Bind(configuration.GetSection(WebOptions.Section))
            .Validate(options => options.IsValid, "Web:PublicAddress must be an http or https address without query and fragment.")
            .ValidateOnStart();
        return services
            .AddResponseCompression()
            .AddSingleton<ContentCoding>()
            .AddSingleton<RenderedAnswers>();
    }
}
