using System.Runtime.CompilerServices;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>GET /{collection}/{id}/history: lists the changes of a record, newest first. It also works for a deleted record.</summary>
public sealed class ReadHistory(RecordEndpoints records, RegistryViews views, RegistryHistory history)
{
    /// <summary>200 or 304; 404 when the record never existed.</summary>
    /// <remarks>Parameters: <c>limit</c>, and <c>before</c> to continue before a version.</remarks>
    [Function(Api.Last + nameof(ReadHistory))]
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
        var page = VersionPage.Read(parameters);
        var language = parameters.Language();
        parameters.Done();

        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var items = await ReadAsync(of, view, key, page, cancellationToken);
        return page.Answer(
            request, view, language, items, item => item.Version, (fitting, next) => new HistoryAnswer(fitting, view.Version, next));
    }

    private async Task<List<HistoryItem>> ReadAsync(
        Collection collection, RegistryView view, RecordKey key, VersionPage page, CancellationToken cancellationToken)
    {
        var items = new List<HistoryItem>();
        var isKnown = false;
        await foreach (var (earlier, change) in PairsAsync(view, key, cancellationToken))
        {
            isKnown = true;
            if (change.Version < page.Before)
                items.Add(HistoryItem.Of(collection, earlier, change, view.Role == Role.Admin));
            if (page.HasNext(items))
                break;
        }
        return isKnown ? items : throw new RefusedException(Refusals.NotFound(key));
    }

    // A state that the caller may not see is left out, and the next visible change then counts as the first one.
    private async IAsyncEnumerable<(Change? Earlier, Change Change)> PairsAsync(
        RegistryView view, RecordKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Change? later = null;
        await foreach (var change in history.ChangesOfAsync(RegistryHistory.LastChangeOf(view.Snapshot, key), cancellationToken))
        {
            var earlier = view.Seen(change);
            // If the record was hidden when it was deleted, its earlier states stay hidden too.
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
