using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
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
/// Author and voice are those of the sender and cannot be sent: the review of an assessor is the ministry's assessment, and that of anybody
/// else is a claim. An account of an agency reports only on commitments that its agency leads; an editor adds claims that came on paper.
/// If-Match is optional, because adding a review overwrites nothing; when it is sent, it must match. A repeat with the same Idempotency-Key
/// adds nothing. Error pointers refer to the body of the request.
/// </remarks>
public sealed class AddReview(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>
    /// 201 with the commitment including the review, its address in Location and its version in ETag; 400, 403, 404, 412, 422.
    /// </summary>
    [Function(nameof(AddReview))]
    [Requires(Role.Reporter, Role.Assessor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + CommitmentCollection.PathName + "/{id}/reviews")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(CommitmentCollection.PathName);
        return await writes.WithBodyAsync(request, of, id, RequestBody.Json, Decide, StatusCodes.Status201Created, cancellationToken);

        Func<RecordDecisions, WriteDecision> Decide(SentRecord sent)
        {
            var review = Read(sent);
            return decisions => decisions.Amend(new(of.Name, id), review);
        }
    }

    private static Amendment Read(SentRecord sent) => RecordJson.TryRead<SentReview>(sent.Body, out var review, out var errors)
        ? review.AddedBy(sent.Context.Principal)
        : throw new RefusedException(new(Registry.Decisions.RefusalKind.Malformed, "The body is not a valid review: see the errors.") { Errors = errors });
}
