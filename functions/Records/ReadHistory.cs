using BangGiao.Access;
using BangGiao.Http;
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
        return new ViewAnswer(view, language, () => body);
    }

    // One change more than asked tells whether there is a next page.
    private async Task<List<JObject>> ReadAsync(RegistryView view, RecordKey key, int limit, long before, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        Change? later = null;
        await foreach (var change in history.ChangesOfAsync(RegistryHistory.LastChangeOf(view.Snapshot, key), cancellationToken))
        {
            Add(items, view, before, change, later);
            if (items.Count > limit)
                return items;
            later = change;
        }
        Add(items, view, before, null, later);
        return items.Count > 0 || before < long.MaxValue ? items : throw new RefusedException(Refusals.NotFound(key));
    }

    // A state that the principal may not see is passed over, and what came after it is told as if it came from nothing.
    private static void Add(List<JObject> items, RegistryView view, long before, Change? change, Change? later)
    {
        if (later is null || later.Version >= before)
            return;
        var seen = change is not null && view.Sees(change) ? change : null;
        if (later.Body is null ? seen is not null : view.Sees(later))
            items.Add(HistoryItem.Of(seen, later));
    }
}
