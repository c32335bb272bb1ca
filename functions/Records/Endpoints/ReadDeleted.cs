using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Endpoints;

/// <summary>GET /deleted/{collection}: the records of a collection that were deleted, the latest first, for whoever looks for one to bring back.</summary>
public sealed class ReadDeleted(RecordEndpoints records, RegistryViews views, RegistryHistory history)
{
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
        var page = VersionPage.Read(parameters);
        var language = parameters.Language();
        parameters.Done();

        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var items = await ReadAsync(of, view, page, cancellationToken);
        return page.Answer(
            request, view, language, items, item => item.Version, (fitting, next) => new DeletedAnswer(fitting, view.Version, next));
    }

    // A record that was hidden when it was deleted stays hidden.
    private async Task<List<DeletedItem>> ReadAsync(Collection collection, RegistryView view, VersionPage page, CancellationToken cancellationToken)
    {
        var items = new List<DeletedItem>();
        var deletions = view.Snapshot[collection.Name].Deleted.Select(pair => pair.Value.Version).Where(version => version < page.Before).OrderDescending();
        foreach (var version in deletions)
        {
            if (page.IsPassedBy(items))
                break;
            var deletion = await history.FindAsync(version, cancellationToken);
            var last = await history.FindAsync(deletion?.Previous ?? 0, cancellationToken);
            if (deletion is not null && last is not null && view.Seen(last) is { Body: { } body })
                items.Add(new(deletion.Key.Id, collection.TitleOf(new(last.Key, last.Version, 0, body)), deletion.Version, deletion.At, deletion.By));
        }
        return items;
    }
}
