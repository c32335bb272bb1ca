namespace BangGiao.Web.Http;

/// <summary>Where the API lives.</summary>
public static class Api
{
    /// <summary>The base path, without a leading slash, as routes have it.</summary>
    public const string Base = "api/v1/";

    /// <summary>The root, <c>/</c>.</summary>
    /// <remarks>A route of nothing can't be given: an empty one means the function's name, and <c>/</c> makes the worker throw at its start.</remarks>
    public const string Root = "{nothing:maxlength(0)?}";

    /// <summary>A collection's path name in a route.</summary>
    /// <remarks>
    /// The Functions host tries routes in the order of the functions' names and knows no specificity: the constraint keeps
    /// <c>{collection}</c> from matching <c>summary</c> or <c>codes</c>. A test holds this list against the registered collections.
    /// </remarks>
    public const string Collection = Base + "{collection:regex(^(" + CollectionNames + ")$)}";

    /// <summary>A record in a route.</summary>
    public const string Record = Collection + "/{id}";

    /// <summary>The names of the collections, as a regular expression's alternatives.</summary>
    public const string CollectionNames =
        "countries|partnerships|agencies|agreements|commitments|reviewCycles|activities|missions|documents|targets|commendations|subscriptions|notifications|calendarTokens";
}
