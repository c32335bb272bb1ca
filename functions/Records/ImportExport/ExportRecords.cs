using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>GET /export/{collection}: exports all records of a collection as JSON, CSV or a workbook, in the format that the import reads, or as lines of JSON.</summary>
public sealed class ExportRecords(RecordEndpoints records, RegistryViews views, TableAnswers tables)
{
    /// <summary>200 or 304; 400 for an unknown or invalid parameter.</summary>
    /// <remarks>Parameters: the collection's filters, <c>q</c>, <c>asOf</c>, <c>knownAt</c>, <c>format</c>, <c>bom</c>. There are no pages.</remarks>
    [Function(nameof(ExportRecords))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "export/{collection}")] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Transferable(collection, request);
        var parameters = new Parameters(request);
        var query = ListQuery.ReadUnpaged(of, parameters);
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, query.Times, cancellationToken);
        return form.IsTable
            ? tables.Of(request, form, view, query.Language, new(of.Name, Columns(of), () => Items(of, view, query))
            {
                References = ReferencePaths.Of(of),
                IsExport = true,
            })
            : new ViewAnswer(view, query.Language, () => Json(of, view, query)) { FileName = $"{of.Name}.json" };
    }

    private static JObject Json(Collection collection, RegistryView view, ListQuery query)
    {
        var items = new JArray(Items(collection, view, query));
        return new() { ["items"] = items, ["total"] = items.Count, ["version"] = view.Version };
    }

    private static IEnumerable<JObject> Items(Collection collection, RegistryView view, ListQuery query) =>
        RecordList.Select(collection, view, query).Select(record => Item(collection, record));

    // With the version, an import detects that the record has changed since. It ignores the other read-only fields.
    private static JObject Item(Collection collection, StoredRecord record)
    {
        var item = record.ToJson();
        ReadOnlyFields.Drop(collection, item);
        collection.HideWriteOnly(item);
        item["version"] = record.Version;
        return item;
    }

    private static List<Field> Columns(Collection collection) =>
        [.. collection.Columns(null).Where(column => column.Path == "version" || !ReadOnlyFields.Has(collection, column.Path))];
}
