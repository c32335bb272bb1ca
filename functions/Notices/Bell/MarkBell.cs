using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Table;
using BangGiao.Values.Json;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Bell;

/// <summary>POST /bell/read: marks items of the bell as read.</summary>
public sealed class MarkBell(RegistryViews views, BellLog bells, BellBody body, TimeProvider clock)
{
    /// <summary>200 with the bell as it is afterwards. The request writes a row beside the log, and no change of the registry.</summary>
    [Function(nameof(MarkBell))]
    [Requires(Colleagues.Least)]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + ReadBell.Path + "/read")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var (sent, _) = await RequestBody.ReadObjectAsync(request, cancellationToken, RequestBody.Json);
        if (!RecordJson.TryRead<BellRead>(sent, out var marked, out var errors))
            throw new RefusedException(new(RefusalKind.Malformed, "The body does not say what was read: see the errors.") { Errors = errors });
        if (marked.Ids.Count > BellBody.MostItems)
            throw new RefusedException(new(RefusalKind.Malformed, "The body has too many ids.") { Errors = [new("/ids", $"has {marked.Ids.Count} entries; at most {BellBody.MostItems} are allowed")] });
        var (view, credential, now) = (await views.OpenAsync(request, ViewParameters.Current, cancellationToken), request.Principal().Credential!, clock.GetUtcNow());
        // Only ids that the bell has are stored, so nobody can fill the row with other texts.
        var told = body.Of(view, credential, [], now, language).Items.Select(item => item.Id).Intersect(marked.Ids).ToList();
        var read = await bells.AddAsync(credential, kept => [.. told.Except(kept)], now, cancellationToken);
        return new UnstoredAnswer(body.Of(view, credential, read, now, language)) { RegistryVersion = view.Version };
    }
}
