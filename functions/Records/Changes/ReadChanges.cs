using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
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
/// <c>epoch</c> after it has processed the items misses no change, and learns of a restore. Parameters: <c>collection</c> and <c>country</c>, comma-separated;
/// <c>limit</c>, default 100, at most 500; <c>wait</c>, 0 to 60 seconds.
/// </remarks>
public sealed class ReadChanges(RegistryViews views, CollectionRegistry collections, ChangeFeed feed, ChangeWatch watch, TimeProvider clock)
{
    private const int LongestWaitInSeconds = 60;

    /// <summary>
    /// 200; with <c>wait</c> the answer is sent when a matching change exists, or after that many seconds. 410 when the registry is at a
    /// version below N or no longer has the history that <c>epoch</c> stands for: it was emptied or restored.
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

        var asked = clock.GetUtcNow();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var page = await ReadAsync(view, query, cancellationToken);
        while (page.Items.Count == 0 && page.Next == view.Version && clock.IsWithin(asked, wait) && !watch.IsEnding)
        {
            query = query with { Since = page.Next, Epoch = page.Epoch };
            view = views.Open(await watch.NextAsync(view.Snapshot, cancellationToken), request.Principal());
            page = await ReadAsync(view, query, cancellationToken);
        }
        return new ViewAnswer(
            view, language, () => new ChangesAnswer([.. page.Items.Select(change => new ChangeAnswer(change))], page.Next, view.Version, page.Epoch.Text));
    }

    private async Task<ChangePage> ReadAsync(RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        var isSame = await feed.HasReadAsync(view, query.Epoch, cancellationToken);
        if (query.Since <= view.Version && isSame)
            return await feed.ReadAsync(view, query, cancellationToken);
        var reason = isSame ? $"The registry has no version {query.Since}" : $"The registry no longer has the history of the epoch {query.Epoch.Text}";
        throw new RefusedException(new(RefusalKind.Gone, $"{reason}: it was emptied or restored, and is now at version {view.Version}. Discard the changes read so far, and start again with since=0.")
        {
            CurrentVersion = view.Version,
        });
    }
}
