using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Occasions;

/// <summary>A page of a list of occasions, as JSON or CSV.</summary>
/// <param name="List">The path name of the list.</param>
/// <param name="Query">The query.</param>
/// <param name="View">The view that the list is read from.</param>
/// <param name="Select">Finds all occasions of the list; evaluated once.</param>
internal sealed record OccasionPage(string List, OccasionQuery Query, RegistryView View, Lazy<IReadOnlyList<Occasion>> Select)
{
    private int Offset => Query.Cursor?.Offset ?? 0;

    /// <summary>All occasions of the list.</summary>
    public IReadOnlyList<Occasion> All => Select.Value;

    /// <summary>The occasions on the page.</summary>
    public IEnumerable<Occasion> Items => All.Skip(Offset).Take(Query.Limit);

    /// <summary>The HTTP answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isTable">Whether to answer with CSV.</param>
    /// <param name="columns">The columns of the CSV.</param>
    /// <param name="item">Writes one occasion.</param>
    /// <param name="more">Adds the fields that this list has in addition to its items.</param>
    public IActionResult Answer(HttpRequest request, bool isTable, IReadOnlyList<Field> columns, Func<Occasion, JObject> item, Action<JObject> more)
    {
        var next = new Lazy<string?>(() => Next(request));
        return isTable
            ? new ViewAnswer(View, Query.Language, CsvTable.ContentType, () => CsvTable.RenderAsync(columns, Items.Select(item)))
            {
                Next = () => next.Value,
                FileName = $"{List}.csv",
            }
            : new ViewAnswer(View, Query.Language, () => Body(item, more, next.Value)) { Next = () => next.Value };
    }

    private JObject Body(Func<Occasion, JObject> item, Action<JObject> more, string? next)
    {
        var body = new JObject { ["items"] = new JArray(Items.Select(item)), ["total"] = All.Count };
        more(body);
        body["version"] = View.Version;
        if (next is not null)
            body["next"] = next;
        return body;
    }

    private string? Next(HttpRequest request)
    {
        var end = Offset + Query.Limit;
        if (Query.Limit == 0 || end >= All.Count)
            return null;
        var fingerprint = Cursor.FingerprintOf(List, Query.Language, new Parameters(request));
        var cursor = new Cursor(View.Version, View.AsOf, end, fingerprint);
        return NextLink.Of(request, ("lang", Query.Language.Tag()), ("cursor", cursor.Text));
    }
}
