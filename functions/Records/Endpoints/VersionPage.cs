using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>A page of what versions number, the latest first: which one is asked for, and the answer that it is.</summary>
/// <param name="Limit">At most how many items.</param>
/// <param name="Before">Only those of versions before this one.</param>
internal sealed record VersionPage(int Limit, long Before)
{
    private const int ItemsByDefault = 50;

    /// <summary>Reads <c>limit</c>, and <c>before</c> to go on from the last version given.</summary>
    public static VersionPage Read(Parameters parameters) => new(
        (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems), parameters.Number("before", long.MaxValue, 1, long.MaxValue));

    /// <summary>Whether there are so many items that there is a next page: one more than asked tells.</summary>
    public bool IsPassedBy(IReadOnlyCollection<JObject> items) => items.Count > Limit;

    /// <summary>The answer: <c>items</c>, each with its <c>version</c>, the registry's version, and <c>next</c> where there is a next page.</summary>
    public ViewAnswer Answer(HttpRequest request, RegistryView view, Language language, IReadOnlyList<JObject> items)
    {
        var next = IsPassedBy(items) ? NextLink.Of(request, ("before", (string)items[Limit - 1]["version"]!)) : null;
        var body = new JObject { ["items"] = new JArray(items.Take(Limit)), ["version"] = view.Version };
        if (next is not null)
            body["next"] = next;
        return new ViewAnswer(view, language, () => body) { Next = () => next };
    }
}
