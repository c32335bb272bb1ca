using BangGiao.Notices.People;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Table;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Bell;

/// <summary>GET /bell: the mentions, replies and assignments that others addressed to the caller, and how many are unread.</summary>
public sealed class ReadBell(RegistryViews views, BellLog bells, BellBody body, TimeProvider clock)
{
    /// <summary>The path below the API's base.</summary>
    internal const string Path = "bell";

    /// <summary>200, or 304 while nothing in it has changed.</summary>
    [Function(nameof(ReadBell))]
    [Requires(Colleagues.Least)]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + Path)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var (view, credential) = (await views.OpenAsync(request, ViewParameters.Current, cancellationToken), request.Principal().Credential!);
        var read = await bells.ReadByAsync(credential, cancellationToken);
        return new UnstoredAnswer(body.Of(view, credential, read, clock.GetUtcNow(), language)) { RegistryVersion = view.Version };
    }
}
