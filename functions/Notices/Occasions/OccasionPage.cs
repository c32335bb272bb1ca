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

/// <summary>A page of a list of occasions, as JSON or as a table.</summary>
/// <param name="List">The list's path name.</param>
/// <param name="Query">What was asked.</param>
/// <param name="View">The view that answers.</param>
/// <param name="Select">Finds all that the list has, once.</param>
internal sealed record OccasionPage(string List, OccasionQuery Query, RegistryView View, Lazy<IReadOnlyList<Occasion>> Select)
{
    private int Offset => Query.Cursor?.Offset ?? 0;

    /// <summary>All that the list has.</summary>
    public IReadOnlyList<Occasion> All => Select.Value;

    /// <summary>What stands on the page.</summary>
    public IEnumerable<Occasion> Items => All.Skip(Offset).Take(Query.Limit);

    /// <summary>The answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="isTable">Whether as a table.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="item">An occasion as the list gives it.</param>
    /// <param name="more">What the answer has beside the items.</param>
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
