using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.LastLook;

/// <summary>Registers what tells a person what changed since the last look.</summary>
public static class LastLookSetup
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddLastLook(this IServiceCollection services) => services
        .AddSingleton<LastLookBody>()
        .AddSingleton<LastLookRequests>();
}
