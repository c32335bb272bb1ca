using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Collections;

/// <summary>Registers collections.</summary>
public static class CollectionsSetup
{
    /// <summary>Adds a collection.</summary>
    public static IServiceCollection AddCollection<T>(this IServiceCollection services)
        where T : Collection => services.AddSingleton<Collection, T>();
}
