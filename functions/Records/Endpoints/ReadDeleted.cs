using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Endpoints;

/// <summary>GET /deleted/{collection}: lists the deleted records of a collection, newest first, so that a client can restore one.</summary>
public sealed class ReadDeleted(RecordEndpoints records, RegistryViews views, RegistryHistory history)
{
    /// <summary>200 or 304.</summary>
    /// <remarks>Parameters: <c>limit</c>, and <c>before</c> to continue before a version.</remarks>
    [Function(nameof(ReadDeleted))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "deleted/{collection}")] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Readable(collection, request);
        var parameters = new Parameters(request);
        var page = VersionPage.Read(parameters);
        var language = parameters.Language();
        parameters.Done();

        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var items = await ReadAsync(of, view, page, cancellationToken);
        return page.Answer(request, view, language, items);
    }

    // A record that the caller could not see when it was deleted is left out.
    private async Task<List<JObject>> ReadAsync(Collection collection, RegistryView view, VersionPage page, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        var deletions = view.Snapshot[collection.Name].Deleted.Select(pair => pair.Value.Version).Where(version => version < page.Before).OrderDescending();
        foreach (var version in deletions)
        {
            if (page.HasNext(items))
                break;
            var deletion = await history.FindAsync(version, cancellationToken);
            var last = await history.FindAsync(deletion?.Previous ?? 0, cancellationToken);
            if (deletion is not null && last is not null && view.Seen(last) is { Body: { } body })
                items.Add(Item(collection, deletion, new(last.Key, last.Version, 0, body)));
        }
        return items;
    }

    private static JObject Item(Collection collection, Change deletion, StoredRecord last)
    {
        var item = new JObject { ["id"] = deletion.Key.Id };
        if (collection.TitleOf(last) is { } title)
            item["title"] = RecordJson.ToBody(title);
        item["version"] = deletion.Version;
        item["at"] = Instant.Text(deletion.At);
        item["by"] = deletion.By;
        return item;
    }
}
