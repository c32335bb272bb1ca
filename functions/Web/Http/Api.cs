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
    /// <remarks>Any name may stand there: which names are collections is known when the app is composed, and not when it is compiled.</remarks>
    public const string Collection = Base + "{collection}";

    /// <summary>A record in a route.</summary>
    public const string Record = Collection + "/{id}";

    /// <summary>What the name of every function with such a route begins with.</summary>
    /// <remarks>
    /// The Functions host tries routes in the order of the functions' names and knows no specificity: so what has a function of its own,
    /// as <c>summary</c>, is found before <c>{collection}</c>. A test holds the names against the routes.
    /// </remarks>
    public const string Last = "z-";
}
