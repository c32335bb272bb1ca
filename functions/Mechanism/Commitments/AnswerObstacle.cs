using System.Globalization;
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

/// <summary>POST /commitments/{id}/obstacles/{number}/answers: answers an obstacle of a commitment, and may settle it.</summary>
/// <remarks>
/// The author is the sender. The number counts all obstacles of the commitment's reviews from 1; <c>obstacles</c> of the commitment shows the
/// open ones. If-Match is optional, because an answer overwrites nothing; when it is sent, it must match.
/// </remarks>
public sealed class AnswerObstacle(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>201 with the commitment, its address in Location and its version in ETag; 400, 404, 409 when it is settled already, 412, 422.</summary>
    [Function(nameof(AnswerObstacle))]
    [Requires(Role.Assessor, Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + CommitmentCollection.PathName + "/{id}/obstacles/{number}/answers")] HttpRequest request,
        string id,
        string number,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(CommitmentCollection.PathName);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var obstacle))
            throw new RefusedException(SentObstacleReply.NotFound(id, number));
        return await writes.WithBodyAsync(request, of, id, RequestBody.Json, Decide, StatusCodes.Status201Created, cancellationToken);

        Func<RecordDecisions, WriteDecision> Decide(SentRecord sent)
        {
            if (!RecordJson.TryRead<SentObstacleReply>(sent.Body, out var answer, out var errors))
                throw new RefusedException(new(RefusalKind.Malformed, "The body is not a valid answer: see the errors.") { Errors = errors });
            var amendment = answer.To(obstacle, sent.Context.Principal.Name);
            return decisions => decisions.Amend(new(of.Name, id), amendment);
        }
    }
}
