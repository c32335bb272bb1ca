using BangGiao.Records.Collections;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>GET /{collection}: a page of a collection's records, as JSON, CSV, a workbook or lines of JSON.</summary>
public sealed class ListRecords(RecordEndpoints records, RegistryViews views, TableAnswers tables, CollectionFilters filters)
{
    /// <summary>200 or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(Api.Last + nameof(ListRecords))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Collection)] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Readable(collection, request);
        var parameters = new Parameters(request);
        var form = TableForm.Read(request, parameters);
        var query = ListQuery.Read(of, parameters, form, filters.For(request.Principal(), of));
        parameters.Done();

        var times = query.Cursor?.TimesOn(query.Times.AsOf) ?? query.Times;
        var view = await views.OpenAsync(request, times, cancellationToken);
        if (query.Cursor is not null)
            view = view.On(query.Cursor.AsOf);
        var page = new Lazy<RecordPage>(() => RecordList.Page(of, view, query));
        var next = new Lazy<string?>(() => Next(request, of, view, page.Value, query));
        return form.IsTable
            ? tables.Of(request, form, view, query.Language, Table(of, view, page, query) with { Next = () => next.Value })
            : new ViewAnswer(view, query.Language, CachedAnswer.Json, () => Task.FromResult(ListBody.Of(of, view, page.Value, query, next.Value))) { Next = () => next.Value };
    }

    private static AnswerTable Table(Collection collection, RegistryView view, Lazy<RecordPage> page, ListQuery query) => new(
        collection.Name,
        collection.Columns(query.Fields),
        () => page.Value.Items.Select(record => RecordList.Item(collection, record, view, query)))
    {
        References = ReferencePaths.Of(collection),
        Total = () => page.Value.Total,
        IsExport = query.Limit == int.MaxValue,
    };

    // The link names the language explicitly, because the first request may have set it with Accept-Language.
    private static string? Next(HttpRequest request, Collection collection, RegistryView view, RecordPage page, ListQuery query)
    {
        if (page.Next is not { } offset)
            return null;
        var fingerprint = Cursor.FingerprintOf(collection.Name, query.Language, new Parameters(request));
        var cursor = Cursor.Of(view, offset, fingerprint);
        return NextLink.Of(request, ("lang", query.Language.Tag()), ("cursor", cursor.Text));
    }
}
