using System.Runtime.CompilerServices;
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
        var of = records.Readable(collection, request);
        var key = new RecordKey(of.Name, id);
        var parameters = new Parameters(request);
        var limit = (int)parameters.Number("limit", ChangesByDefault, 1, ListQuery.MostItems);
        var before = parameters.Number("before", long.MaxValue, 1, long.MaxValue);
        var language = parameters.Language();
        parameters.Done();

        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var items = await ReadAsync(of, view, key, limit, before, cancellationToken);
        var next = items.Count > limit ? NextLink.Of(request, ("before", (string)items[limit - 1]["version"]!)) : null;
        var body = new JObject { ["items"] = new JArray(items.Take(limit)), ["version"] = view.Version };
        if (next is not null)
            body["next"] = next;
        return new ViewAnswer(view, language, () => body) { Next = () => next };
    }

    // One change more than asked tells whether there is a next page.
    private async Task<List<JObject>> ReadAsync(
        Collection collection, RegistryView view, RecordKey key, int limit, long before, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        var isKnown = false;
        await foreach (var (earlier, change) in PairsAsync(view, key, cancellationToken))
        {
            isKnown = true;
            if (change.Version < before)
                items.Add(HistoryItem.Of(collection, earlier, change, view.Role == Role.Admin));
            if (items.Count > limit)
                break;
        }
        return isKnown ? items : throw new RefusedException(Refusals.NotFound(key));
    }

    // A state that the principal may not see is passed over, and what came after it is told as if it came from nothing.
    private async IAsyncEnumerable<(Change? Earlier, Change Change)> PairsAsync(
        RegistryView view, RecordKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Change? later = null;
        await foreach (var change in history.ChangesOfAsync(RegistryHistory.LastChangeOf(view.Snapshot, key), cancellationToken))
        {
            var earlier = view.Seen(change);
            // What was hidden when it was deleted stays hidden, also what it said before it was hidden.
            if (later is { Body: null } && later.Version == RegistryHistory.LastChangeOf(view.Snapshot, key) && earlier is null)
                yield break;
            if (later is { Body: null } && earlier is not null)
                yield return (earlier, later);
            else if (later is not null && view.Seen(later) is { } seen)
                yield return (earlier, seen);
            later = change;
        }
        if (later is not null && view.Seen(later) is { } first)
            yield return (null, first);
    }
}
