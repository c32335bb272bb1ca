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

/// <summary>GET /changes?since=N: what was written after version N, in order.</summary>
/// <remarks>
/// <c>next</c> is the <c>since</c> of the next request: how far the log was looked through, also where nothing in it was wanted. A consumer
/// that keeps it after it has done with the items, with the <c>epoch</c>, misses nothing, and repeats only what it had not done with.
/// <c>collection</c> and <c>country</c>, several with commas; <c>limit</c> (100, at most 500); <c>wait</c>: seconds, 0 to 60.
/// </remarks>
public sealed class ReadChanges(RegistryViews views, CollectionRegistry collections, ChangeFeed feed, ChangeWatch watch, TimeProvider clock)
{
    private const int LongestWaitInSeconds = 60;

    /// <summary>
    /// 200; with <c>wait</c> the answer comes as soon as there is a change that is wanted, or, without one, after that many seconds.
    /// 410 where the registry has not been as far as N, or is not the one of the <c>epoch</c>: it was emptied or restored.
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
        var reason = isAnother ? $"The registry is not the one of the epoch {query.Epoch} any more" : $"The registry has not come to version {query.Since}";
        throw new RefusedException(new(RefusalKind.Gone, $"{reason}: it was emptied or restored, and is at version {view.Version} now. Forget what was taken from the feed, and begin anew with since=0.")
        {
            CurrentVersion = view.Version,
        });
    }

    private static string EpochOf(RegistryView view) => view.Snapshot.Head.Epoch;
}
