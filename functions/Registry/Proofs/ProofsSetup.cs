using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Registry.Proofs;

/// <summary>Registers the tree over the log and the storage of signed heads.</summary>
public static class ProofsSetup
{
    /// <summary>Adds both.</summary>
    public static IServiceCollection AddLogProofs(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<HeadBlobOptions>()
            .Bind(configuration.GetSection(HeadBlobOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton(provider => new LogTree(provider.GetRequiredService<RegistryTable>(), provider.GetRequiredService<RegistryReader>()))
            .AddSingleton<HeadBlobs>();
    }
}
