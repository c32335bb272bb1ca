namespace BangGiao.Web.Http;

/// <summary>The paths of the API.</summary>
public static class Api
{
    /// <summary>The base path, without a leading slash, as in routes.</summary>
    public const string Base = "api/v1/";

    /// <summary>The root, <c>/</c>.</summary>
    /// <remarks>
    /// An empty route means the function's name, and the worker throws at start on <c>/</c>. This template matches only the empty path.
    /// </remarks>
    public const string Root = "{nothing:maxlength(0)?}";

    /// <summary>The route of a collection.</summary>
    /// <remarks>The parameter matches any name. The collections' names are known only at run time.</remarks>
    public const string Collection = Base + "{collection}";

    /// <summary>The route of a record.</summary>
    public const string Record = Collection + "/{id}";

    /// <summary>The prefix of the name of every function whose route begins with <see cref="Collection"/>.</summary>
    /// <remarks>
    /// The Functions host tries routes in the order of the functions' names, without regard to how specific they are. The prefix sorts
    /// these functions last, so that a fixed path such as <c>summary</c> is matched before <c>{collection}</c>. A test checks the names.
    /// </remarks>
    public const string Last = "z-";
}
