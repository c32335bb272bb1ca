using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Owner;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Search;

/// <summary>GET /search?q=: finds records of all collections in three languages, ignoring case and diacritics, the best matches first.</summary>
/// <remarks>
/// <c>q</c>: words that must all occur, in any fields; the last one also matches as a prefix; <c>"a phrase"</c> must be in one field;
/// <c>-word</c> must not occur. <c>collection</c>, <c>country</c>, <c>region</c>, <c>level</c> (on the view's day), several with commas;
/// <c>lang</c>, <c>limit</c> (20, at most 100) and <c>cursor</c>, <c>asOf</c>, <c>knownAt</c>. Each facet counts with all filters but its own.
/// </remarks>
public sealed class ReadSearch(RegistryViews views, CollectionRegistry collections, SearchIndexes indexes, OwnerState owner)
{
    /// <summary>200, or 304; 400 for a parameter that is unknown or has a fault, or a query without words.</summary>
    [Function(nameof(ReadSearch))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + SearchRequest.PathName)] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var search = SearchRequest.Read(parameters, collections, owner);
        parameters.Done();

        var view = await views.OpenAsync(request, search.PageTimes, cancellationToken);
        if (search.Paging.Cursor is { } cursor)
            view = view.On(cursor.AsOf);
        string? next = null;
        return new ViewAnswer(view, search.Language, ViewAnswer.Json, RenderAsync) { Next = () => next };

        async Task<byte[]> RenderAsync()
        {
            var index = await indexes.OfAsync(view.Snapshot, cancellationToken);
            var result = SearchResult.Of(new SearchRun(index, view, search.Query).Hits(), search, view, collections);
            next = search.Paging.Next(request, view, result.Items.Count);
            var page = search.Paging.Of(result.Items);
            return RecordJson.Bytes(new SearchPage(collections, view, search).Of(result, page, next));
        }
    }
}
