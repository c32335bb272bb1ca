using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.SavedViews;

/// <summary>Registers saved views.</summary>
public static class SavedViewsSetup
{
    /// <summary>Adds the collection and the services that write it.</summary>
    public static IServiceCollection AddSavedViews(this IServiceCollection services) => services
        .AddCollection<SavedViewCollection>()
        .AddSingleton<SavedViewDecisions>()
        .AddSingleton<SavedViewWrites>();
}
