using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Views.Search;

/// <summary>The parsed parameters of a search.</summary>
/// <param name="Query">The query.</param>
/// <param name="Collections">The requested collections; empty for all.</param>
/// <param name="Countries">The requested countries.</param>
/// <param name="Language">The language whose texts come first.</param>
/// <param name="Paging">The page.</param>
/// <param name="Times">The two times.</param>
public sealed record SearchRequest(
    SearchQuery Query, IReadOnlyList<string> Collections, CountryScope Countries, Language Language, Paging Paging, ViewParameters Times)
{
    /// <summary>The path name.</summary>
    public const string PathName = "search";

    private const int ItemsByDefault = 20;
    private const int MostItems = 100;

    /// <summary>Reads the parameters. Errors are added to them.</summary>
    public static SearchRequest Read(Parameters parameters, CollectionRegistry collections, OwnerState owner)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(collections);
        var language = parameters.Language();
        if (!SearchQuery.TryParse(parameters.Text("q", Parameters.MostCharactersOfQuery), out var query))
            parameters.Fault("q", SearchQuery.Requirements);
        return new(
            query,
            parameters.Choices("collection", [.. collections.All.Select(collection => collection.Name)]),
            new(parameters.Texts("country"), parameters.Texts("region"), LevelFilter.Read(parameters, owner)),
            language,
            Paging.Read(PathName, language, parameters, ItemsByDefault, least: 1, MostItems),
            ViewParameters.Read(parameters));
    }

    /// <summary>The times of the view: all pages use the version and day of the first page.</summary>
    public ViewParameters PageTimes => Paging.Cursor?.TimesOn(Times.AsOf) ?? Times;
}
