using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Notices.Occasions;

/// <summary>A page of a list of occasions, as JSON, CSV or a workbook.</summary>
/// <param name="List">The path name of the list.</param>
/// <param name="Query">The query.</param>
/// <param name="View">The view that the list is read from.</param>
/// <param name="Select">Finds all occasions of the list; evaluated once.</param>
internal sealed record OccasionPage(string List, OccasionQuery Query, RegistryView View, Lazy<IReadOnlyList<Occasion>> Select)
{
    /// <summary>All occasions of the list.</summary>
    public IReadOnlyList<Occasion> All => Select.Value;

    /// <summary>The occasions on the page.</summary>
    public IEnumerable<Occasion> Items => Query.Paging.Of(All);

    /// <summary>The page as a table.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tables">Makes the answer.</param>
    /// <param name="form">CSV or a workbook.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="row">Makes the row of an occasion.</param>
    public IActionResult Table(HttpRequest request, TableAnswers tables, TableForm form, IReadOnlyList<Field> columns, Func<Occasion, OccasionItem> row) =>
        tables.Of(request, form, View, Query.Language, new(List, columns, () => Items.Select(occasion => RecordJson.ToBody(row(occasion))))
        {
            References = OccasionColumns.References,
            Codes = OccasionColumns.Codes,
            Total = () => All.Count,
            IsExport = Query.Paging.IsWhole,
            Next = () => Next(request),
        });

    /// <summary>The page as JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Makes the body, with the address of the next page.</param>
    public IActionResult Json(HttpRequest request, Func<string?, object> body)
    {
        var next = new Lazy<string?>(() => Next(request));
        return new ViewAnswer(View, Query.Language, () => body(next.Value)) { Next = () => next.Value };
    }

    private string? Next(HttpRequest request) => Query.Paging.Next(request, View, All.Count);
}
