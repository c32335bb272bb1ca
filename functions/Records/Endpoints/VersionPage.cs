using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

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
    public bool HasNext(IReadOnlyCollection<JObject> items) => items.Count > Limit;

    /// <summary>The answer with <c>items</c>, the registry's <c>version</c> and, if there is a next page, <c>next</c>.</summary>
    public ViewAnswer Answer(HttpRequest request, RegistryView view, Language language, IReadOnlyList<JObject> items)
    {
        var next = HasNext(items) ? NextLink.Of(request, ("before", (string)items[Limit - 1]["version"]!)) : null;
        var body = new JObject { ["items"] = new JArray(items.Take(Limit)), ["version"] = view.Version };
        if (next is not null)
            body["next"] = next;
        return new ViewAnswer(view, language, () => body) { Next = () => next };
    }
}
