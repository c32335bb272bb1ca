using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Table;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Views.LastLook;

/// <summary>The shared steps of the functions for the caller's last look: they read the mark, move it, and answer.</summary>
public sealed class LastLookRequests(RegistryViews views, LookLog looks, LastLookBody body, TimeProvider clock)
{
    /// <summary>The path below the API's base.</summary>
    public const string Path = "lastLook";

    /// <summary>Answers with what changed since the mark, after it was moved.</summary>
    /// <param name="request">The request.</param>
    /// <param name="move">Computes the new mark from the old one and the current state. The same object means that nothing is written.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<IActionResult> AnswerAsync(HttpRequest request, Func<KeptLooks?, KeptLook, string, KeptLooks?> move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(move);
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var (view, credential) = (await views.OpenAsync(request, ViewParameters.Current, cancellationToken), request.Principal().Credential!);
        var epoch = view.Snapshot.Head.Epoch;
        var moved = await looks.ChangeAsync(
            credential, kept => move(kept is not null && Looks.AreOf(kept, view.Version, epoch) ? kept : null, NowIn(view), epoch), cancellationToken);
        return new UnstoredAnswer(await body.OfAsync(view, moved?.Since, parameters, language, cancellationToken)) { RegistryVersion = view.Version };
    }

    private KeptLook NowIn(RegistryView view) => new(view.Version, view.AsOf, clock.GetUtcNow());
}
