using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.Commitments;

/// <summary>POST /commitments/{id}/reviews: adds a review, a claim or an assessment, to a commitment.</summary>
/// <remarks>
/// If-Match is optional, because adding a review overwrites nothing; when it is sent, it must match. A repeat with the same Idempotency-Key
/// adds nothing. Error pointers refer to the body of the request.
/// </remarks>
public sealed class AddReview(RecordEndpoints records, RecordWriter writer)
{
    /// <summary>
    /// 201 with the commitment including the review, its address in Location and its version in ETag; 400, 404, 412, 422.
    /// </summary>
    [Function(nameof(AddReview))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + CommitmentCollection.PathName + "/{id}/reviews")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(CommitmentCollection.PathName);
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        if (!RecordJson.TryRead<SentReview>(sent, out var review, out var errors))
            throw new RefusedException(new(Registry.Decisions.RefusalKind.Malformed, "The body is not a valid review: see the errors.") { Errors = errors });

        var context = RecordEndpoints.Context(request, bytes);
        var result = await writer.WriteAsync(context, decisions => decisions.Amend(new(of.Name, id), review.AddedBy(context.Principal.Name)), cancellationToken);
        return await records.AnswerAsync(request, of, id, result, StatusCodes.Status201Created, cancellationToken);
    }
}
