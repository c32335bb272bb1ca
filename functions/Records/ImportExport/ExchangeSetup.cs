using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.ImportExport;

/// <summary>Composes import and export.</summary>
public static class ExchangeSetup
{
    /// <summary>Adds what imports.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services) => services.AddSingleton<Importer>();
}
