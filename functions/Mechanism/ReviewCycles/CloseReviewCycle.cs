using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>POST /reviewCycles/{id}/close: closes a review cycle and fixes its report at the current version of the registry.</summary>
/// <remarks>If-Match is optional, because closing does not depend on the other fields; when it is sent, it must match.</remarks>
public sealed class CloseReviewCycle(RecordEndpoints records, RecordWrites writes, IOptions<ReviewCycleOptions> options)
{
    /// <summary>200 with the closed review cycle; 403 for the person who prepared it; 404; 409 when it is closed already or has not opened yet; 412.</summary>
    [Function(nameof(CloseReviewCycle))]
    [Requires(Role.Assessor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/close")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(ReviewCycleCollection.PathName);
        var sender = request.Principal().Name;
        var closing = new Amendment(
            (record, fields, view) => ReviewCycleRules.CloserFault(record.As<ReviewCycle>(), sender, options.Value)
                ?? ReviewCycleRules.Close(record.As<ReviewCycle>(), fields, view.Version, view.AsOf),
            (_, fault) => fault.Pointer == "/status" ? fault : null);
        return await writes.WithoutBodyAsync(request, of, id, decisions => decisions.Amend(new(of.Name, id), closing), cancellationToken);
    }
}
