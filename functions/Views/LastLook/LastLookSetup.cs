using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.LastLook;

/// <summary>Registers the services for the changes since a person's last look.</summary>
public static class LastLookSetup
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddLastLook(this IServiceCollection services) => services
        .AddSingleton<LastLookBody>()
        .AddSingleton<LastLookRequests>();
}
