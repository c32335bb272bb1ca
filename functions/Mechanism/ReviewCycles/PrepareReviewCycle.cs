using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>POST /reviewCycles/{id}/prepare: marks a review cycle ready. Somebody else closes it.</summary>
/// <remarks>The person who marks it last counts as the one who prepared it. If-Match is optional, as for closing.</remarks>
public sealed class PrepareReviewCycle(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>200 with the review cycle; 404; 409 when it is closed already or has not opened yet; 412.</summary>
    [Function(nameof(PrepareReviewCycle))]
    [Requires(Role.Assessor, Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/prepare")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(ReviewCycleCollection.PathName);
        var sender = request.Principal().Name;
        var preparing = new Amendment((record, fields, view) => ReviewCycleRules.Prepare(record.As<ReviewCycle>(), fields, sender, view.AsOf), (_, _) => null);
        return await writes.WithoutBodyAsync(request, of, id, decisions => decisions.Amend(new(of.Name, id), preparing), cancellationToken);
    }
}
