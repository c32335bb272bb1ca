using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.SavedViews;

/// <summary>POST /savedViews: saves the caller's choices for a list, under a name.</summary>
public sealed class CreateSavedView(SavedViewWrites writes, SavedViewDecisions decisions)
{
    /// <summary>201 with the view; 409 above the number that one person can have; 422.</summary>
    [Function(nameof(CreateSavedView))]
    [Requires(Role.Reader, Role.Reporter)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + SavedViewCollection.PathName)] HttpRequest request, CancellationToken cancellationToken) =>
        writes.WithBodyAsync<SentSavedView>(request, null, RequestBody.Json, decisions.Create, StatusCodes.Status201Created, cancellationToken);
}
