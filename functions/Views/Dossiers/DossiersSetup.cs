using BangGiao.Records.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Dossiers;

/// <summary>Registers the dossiers of visits.</summary>
public static class DossiersSetup
{
    /// <summary>Adds the services that write dossiers.</summary>
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddSingleton<DossierComposer>()
        .AddPaper<DossierPaper>(DossierPaper.Kind, DossierPaper.Template);
}
