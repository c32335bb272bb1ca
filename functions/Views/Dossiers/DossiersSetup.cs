using BangGiao.Records.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Dossiers;

/// <summary>Composes the dossiers of visits.</summary>
public static class DossiersSetup
{
    /// <summary>Adds what writes a dossier.</summary>
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddSingleton<DossierComposer>()
        .AddPaper<DossierPaper>(DossierPaper.Kind, DossierPaper.Template);
}
