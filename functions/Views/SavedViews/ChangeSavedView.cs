using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.SavedViews;

/// <summary>PATCH /savedViews/{id}: changes a saved view, shares it, or makes it the default of a team, with a merge patch (RFC 7396).</summary>
public sealed class ChangeSavedView(SavedViewWrites writes, SavedViewDecisions decisions)
{
    /// <summary>200; 403 for a view of somebody else, unless an editor changes it; 404; 409 for a team's default; 412 when it has changed; 422; 428 without If-Match.</summary>
    [Function(nameof(ChangeSavedView))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = Api.Base + SavedViewCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        writes.WithBodyAsync<SavedViewChange>(
            request, id, RequestBody.MergePatch, (snapshot, context, sent) => decisions.Patch(snapshot, context, id, sent), StatusCodes.Status200OK, cancellationToken);
}
