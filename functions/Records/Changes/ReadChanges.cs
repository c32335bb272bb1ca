using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Changes;

/// <summary>GET /changes?since=N: the changes after version N, in order.</summary>
/// <remarks>
/// <c>next</c> is the <c>since</c> of the next request: the version up to which the log was read. A client that stores <c>next</c> and
/// <c>epoch</c> after it has processed the items misses no change. Parameters: <c>collection</c> and <c>country</c>, comma-separated;
/// <c>limit</c>, default 100, at most 500; <c>wait</c>, 0 to 60 seconds.
/// </remarks>
public sealed class ReadChanges(RegistryViews views, CollectionRegistry collections, ChangeFeed feed, ChangeWatch watch, TimeProvider clock)
{
    private const int LongestWaitInSeconds = 60;

    /// <summary>
    /// 200; with <c>wait</c> the answer is sent when a matching change exists, or after that many seconds. 410 when the registry is at a
    /// version below N or has another <c>epoch</c>: it was emptied or restored.
    /// </summary>
    [Function(nameof(ReadChanges))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "changes")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var query = ChangeQuery.Read(parameters, collections);
        var wait = TimeSpan.FromSeconds(parameters.Number("wait", 0, 0, LongestWaitInSeconds));
        var language = parameters.Language();
        parameters.Done();

        var until = clock.GetUtcNow() + wait;
        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var page = await ReadAsync(view, query, cancellationToken);
        while (page.Items.Count == 0 && page.Next == view.Version && clock.GetUtcNow() < until && !watch.IsEnding)
        {
            query = query with { Since = page.Next, Epoch = EpochOf(view) };
            view = views.Open(await watch.NextAsync(view.Snapshot, cancellationToken), request.Principal());
            page = await ReadAsync(view, query, cancellationToken);
        }
        return new ViewAnswer(
            view, language, () => new ChangesAnswer([.. page.Items.Select(change => new ChangeAnswer(change))], page.Next, view.Version, EpochOf(view)));
    }

    private Task<ChangePage> ReadAsync(RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        var isAnother = query.Epoch.Length > 0 && query.Epoch != EpochOf(view);
        if (query.Since <= view.Version && !isAnother)
            return feed.ReadAsync(view, query, cancellationToken);
        var reason = isAnother ? $"The registry no longer has the epoch {query.Epoch}" : $"The registry has no version {query.Since}";
        throw new RefusedException(new(RefusalKind.Gone, $"{reason}: it was emptied or restored, and is now at version {view.Version}. Discard the changes read so far, and start again with since=0.")
        {
            CurrentVersion = view.Version,
        });
    }

    private static string EpochOf(RegistryView view) => view.Snapshot.Head.Epoch;
}
