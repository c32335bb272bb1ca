using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Records.Endpoints;

/// <summary>A page of a list that is derived and not stored, as JSON or as a table.</summary>
/// <typeparam name="T">The type of what the list has.</typeparam>
/// <param name="List">The path name of the list.</param>
/// <param name="Paging">The limits of the page.</param>
/// <param name="View">The view that the list is read from.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Select">Finds the whole list; evaluated once.</param>
internal sealed record ListPage<T>(string List, Paging Paging, RegistryView View, Language Language, Lazy<IReadOnlyList<T>> Select)
{
    /// <summary>The whole list.</summary>
    public IReadOnlyList<T> All => Select.Value;

    /// <summary>The items on the page.</summary>
    public IEnumerable<T> Items => Paging.Of(All);

    /// <summary>The page as a table.</summary>
    /// <param name="request">The request.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="row">Makes a row.</param>
    public AnswerTable Table(HttpRequest request, IReadOnlyList<Field> columns, Func<T, object> row) =>
        new(List, columns, () => Items.Select(item => RecordJson.ToBody(row(item))))
        {
            Total = () => All.Count,
            IsExport = Paging.IsWhole,
            Next = () => Next(request),
        };

    /// <summary>The page as JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Makes the body, with the address of the next page.</param>
    public IActionResult Json(HttpRequest request, Func<string?, object> body)
    {
        var next = new Lazy<string?>(() => Next(request));
        return new ViewAnswer(View, Language, () => body(next.Value)) { Next = () => next.Value };
    }

    private string? Next(HttpRequest request) => Paging.Next(request, View, All.Count);
}
