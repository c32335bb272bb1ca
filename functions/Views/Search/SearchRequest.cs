using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Views.Search;

/// <summary>What a search was asked for.</summary>
/// <param name="Query">What is searched for.</param>
/// <param name="Collections">The collections that are wanted; empty for all.</param>
/// <param name="Countries">The countries that hits are wanted of.</param>
/// <param name="Language">The language whose texts are shown first.</param>
/// <param name="Paging">The page.</param>
/// <param name="Times">The two times.</param>
public sealed record SearchRequest(
    SearchQuery Query, IReadOnlyList<string> Collections, CountryScope Countries, Language Language, Paging Paging, ViewParameters Times)
{
    /// <summary>The path name.</summary>
    public const string PathName = "search";

    private const int ItemsByDefault = 20;
    private const int MostItems = 100;

    /// <summary>Reads the parameters; their faults are told when they are done.</summary>
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

    /// <summary>The times to open the view with: all pages show the registry as the first one did.</summary>
    public ViewParameters PageTimes => Paging.Cursor?.TimesOn(Times.AsOf) ?? Times;
}
