using BangGiao.Registry.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Backup;

/// <summary>Registers back-ups.</summary>
public static class BackupSetup
{
    /// <summary>Adds back-ups and restores.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<RegistryCopy>()
        .AddSingleton<Backups>()
        .AddSingleton<Restores>();
}
