using BangGiao.Access;
using BangGiao.Dates;
using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records;

/// <summary>GET /deleted/{collection}: the records of a collection that were deleted, the latest first, for whoever looks for one to bring back.</summary>
public sealed class ReadDeleted(RecordFunction records, Views views, RegistryHistory history)
{
    private const int ItemsByDefault = 50;

    /// <summary>200, or 304.</summary>
    /// <remarks>Query: <c>limit</c>, and <c>before</c> to go on from the last version given.</remarks>
    [Function(nameof(ReadDeleted))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "deleted/{collection}")] HttpRequest request,
        string collection,
        CancellationToken cancellationToken)
    {
        var of = records.Readable(collection, request);
        var parameters = new Parameters(request);
        var limit = (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems);
        var before = parameters.Number("before", long.MaxValue, 1, long.MaxValue);
        var language = parameters.Language();
        parameters.Done();

        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var items = await ReadAsync(of, view, limit, before, cancellationToken);
        var next = items.Count > limit ? NextLink.Of(request, ("before", (string)items[limit - 1]["version"]!)) : null;
        var body = new JObject { ["items"] = new JArray(items.Take(limit)), ["version"] = view.Version };
        if (next is not null)
            body["next"] = next;
        return new ViewAnswer(view, language, () => body) { Next = () => next };
    }

    // One more than asked tells whether there is a next page. A record that was hidden when it was deleted stays hidden.
    private async Task<List<JObject>> ReadAsync(Collection collection, RegistryView view, int limit, long before, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        var deletions = view.Snapshot[collection.Name].Deleted.Select(pair => pair.Value.Version).Where(version => version < before).OrderDescending();
        foreach (var version in deletions)
        {
            if (items.Count > limit)
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
