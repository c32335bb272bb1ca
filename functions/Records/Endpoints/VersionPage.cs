using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>A page of items that have a version each, the latest first: which page a request asks for, and its answer.</summary>
/// <param name="Limit">The greatest number of items.</param>
/// <param name="Before">Only items of versions before this one.</param>
internal sealed record VersionPage(int Limit, long Before)
{
    private const int ItemsByDefault = 50;

    /// <summary>Reads <c>limit</c>, and <c>before</c>, which goes on after the last version of a page.</summary>
    public static VersionPage Read(Parameters parameters) => new(
        (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems), parameters.Number("before", long.MaxValue, 1, long.MaxValue));

    /// <summary>Whether there are so many items that there is a next page: one more than fits.</summary>
    public bool IsPassedBy<T>(IReadOnlyCollection<T> items) => items.Count > Limit;

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
        var next = IsPassedBy(items) ? NextLink.Of(request, ("before", FormattableString.Invariant($"{version(items[Limit - 1])}"))) : null;
        return new ViewAnswer(view, language, () => body([.. items.Take(Limit)], next)) { Next = () => next };
    }
}
