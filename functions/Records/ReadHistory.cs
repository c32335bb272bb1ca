using System.Text;
using BangGiao.Access;
using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records;

/// <summary>GET /{collection}/{id}/history: every change of a record, the latest first, also of one that was deleted.</summary>
public sealed class ReadHistory(RecordFunction records, Views views, RegistryHistory history)
{
    private const int ChangesByDefault = 50;

    /// <summary>200, or 304; 404 when there never was such a record.</summary>
    /// <remarks>Query: <c>limit</c>, and <c>before</c> to go on from the last version given.</remarks>
    [Function(nameof(ReadHistory))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Record + "/history")] HttpRequest request,
        string collection,
        string id,
        CancellationToken cancellationToken)
    {
        var key = new RecordKey(records.Collection(collection).Name, id);
        var parameters = new Parameters(request);
        var limit = (int)parameters.Number("limit", ChangesByDefault, 1, ListQuery.MostItems);
        var before = parameters.Number("before", long.MaxValue, 1, long.MaxValue);
        var language = parameters.Language();
        parameters.Done();

        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var items = await ReadAsync(view, key, limit, before, cancellationToken);
        var body = new JObject { ["items"] = new JArray(items.Take(limit)), ["version"] = view.Version };
        if (items.Count > limit)
            body["next"] = $"{request.Scheme}://{request.Host}{request.Path}?limit={limit}&before={items[limit - 1]["version"]}";
        return new ViewAnswer(view, language, ViewAnswer.Json, () => Encoding.UTF8.GetBytes(RecordJson.Write(body)));
    }

    // One change more than asked tells whether there is a next page.
    private async Task<List<JObject>> ReadAsync(RegistryView view, RecordKey key, int limit, long before, CancellationToken cancellationToken)
    {
        var last = RegistryHistory.LastChangeOf(view.Snapshot, key);
        if (last == 0 || (view.Snapshot.Find(key) is not null && view.Find(key) is null))
            throw new RefusedException(Refusals.NotFound(key));
        var items = new List<JObject>();
        Change? later = null;
        await foreach (var change in history.ChangesOfAsync(last, cancellationToken))
        {
            if (later is not null && later.Version < before)
                items.Add(HistoryItem.Of(change, later));
            if (items.Count > limit)
                return items;
            later = change;
            if (change.Previous == 0 && change.Version < before)
                items.Add(HistoryItem.Of(null, change));
        }
        return items;
    }
}
