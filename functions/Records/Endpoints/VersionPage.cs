using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>A page of items that are ordered by version, newest first.</summary>
/// <param name="Limit">The maximum number of items.</param>
/// <param name="Before">The page has only items with a version below this one.</param>
internal sealed record VersionPage(int Limit, long Before)
{
    private const int ItemsByDefault = 50;

    /// <summary>Reads the parameters <c>limit</c> and <c>before</c>.</summary>
    public static VersionPage Read(Parameters parameters) => new(
        (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems), parameters.Number("before", long.MaxValue, 1, long.MaxValue));

    /// <summary>Whether there are more items than the limit, so that there is a next page. Read one item more than the limit.</summary>
    public bool HasNext<T>(IReadOnlyCollection<T> items) => items.Count > Limit;

    /// <summary>The answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="view">The view that the items are taken from.</param>
    /// <param name="language">The language of the answer.</param>
    /// <param name="items">The items, and one more where there is a next page.</param>
    /// <param name="version">The version of an item.</param>
    /// <param name="body">Makes the body of the items that fit and the address of the next page.</param>
    public ViewAnswer Answer<T>(
        HttpRequest request, RegistryView view, Language language, IReadOnlyList<T> items, Func<T, long> version, Func<IReadOnlyList<T>, string?, object> body)
    {
        var next = HasNext(items) ? NextLink.Of(request, ("before", FormattableString.Invariant($"{version(items[Limit - 1])}"))) : null;
        return new ViewAnswer(view, language, () => body([.. items.Take(Limit)], next)) { Next = () => next };
    }
}
