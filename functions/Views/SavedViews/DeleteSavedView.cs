using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.SavedViews;

/// <summary>DELETE /savedViews/{id}: deletes a saved view. Addresses that name it lead nowhere from then on.</summary>
public sealed class DeleteSavedView(SavedViewWrites writes, SavedViewDecisions decisions)
{
    /// <summary>204; 403 for a view of somebody else, unless an editor deletes it; 404; 409 for a team's default; 412 when it has changed; 428 without If-Match.</summary>
    [Function(nameof(DeleteSavedView))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + SavedViewCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        writes.WithoutBodyAsync(request, id, (snapshot, context) => decisions.Delete(snapshot, context, id), cancellationToken);
}
