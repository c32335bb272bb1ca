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

        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var items = await ReadAsync(of, view, page, cancellationToken);
        return page.Answer(
            request, view, language, items, item => item.Version, (fitting, next) => new DeletedAnswer(fitting, view.Version, next));
    }

    // A record that the caller could not see when it was deleted is left out.
    private async Task<List<DeletedItem>> ReadAsync(Collection collection, RegistryView view, VersionPage page, CancellationToken cancellationToken)
    {
        var items = new List<DeletedItem>();
        var deletions = view.Snapshot[collection.Name].Deleted.Select(pair => pair.Value.Version).Where(version => version < page.Before).OrderDescending();
        foreach (var version in deletions)
        {
            if (page.HasNext(items))
                break;
            var deletion = await history.FindAsync(version, cancellationToken);
            var last = await history.FindAsync(deletion?.Previous ?? 0, cancellationToken);
            if (deletion is not null && last is not null && view.Seen(last) is { Body: { } body })
                items.Add(new(deletion.Key.Id, collection.TitleOf(new(last.Key, last.Version, 0, body)), deletion.Version, deletion.At, deletion.By));
        }
        return items;
    }
}
