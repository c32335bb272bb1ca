using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Search;

/// <summary>Composes the search.</summary>
public static class SearchSetup
{
    /// <summary>Adds the indexes, which are made at the first search.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<SearchIndexes>();
}
