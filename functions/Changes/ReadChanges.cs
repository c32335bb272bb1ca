using BangGiao.Access;
using BangGiao.Http;
using BangGiao.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Changes;

/// <summary>GET /changes?since=N: what was written after version N, in order. <c>next</c> is the <c>since</c> of the next request.</summary>
public sealed class ReadChanges(Views views, ChangeFeed feed, TimeProvider clock)
{
    private const int ItemsByDefault = 100;
    private const int LongestWaitInSeconds = 60;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>200; with <c>wait</c> the answer comes as soon as there is a change, or, without one, after that many seconds.</summary>
    [Function(nameof(ReadChanges))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "changes")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var since = parameters.Number("since", 0, 0, long.MaxValue - ListQuery.MostItems);
        var limit = (int)parameters.Number("limit", ItemsByDefault, 1, ListQuery.MostItems);
        var wait = TimeSpan.FromSeconds(parameters.Number("wait", 0, 0, LongestWaitInSeconds));
        var language = parameters.Language();
        parameters.Done();

        var until = clock.GetUtcNow() + wait;
        var view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        while (view.Version <= since && clock.GetUtcNow() < until)
        {
            await Task.Delay(BetweenLooks, clock, cancellationToken);
            view = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        }
        var (items, next) = await feed.SinceAsync(view, since, limit, cancellationToken);
        return new ViewAnswer(view, language, () => new JObject
        {
            ["items"] = new JArray(items),
            ["next"] = Math.Max(next, since),
            ["version"] = view.Version,
        });
    }
}
