using BangGiao.Records.Collections;
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

namespace BangGiao.Relations.AccessKeys;

/// <summary>PATCH /accessKeys/{id}: changes what a key gives, to whom, and until when, with a merge patch (RFC 7396).</summary>
public sealed class ChangeAccessKey(RecordEndpoints records, RecordWrites writes)
{
    /// <summary>200; 404; 412 when the key has changed; 422, also for a revoked key and for the last one that administers; 428 without If-Match.</summary>
    /// <remarks>The change counts from the next request with the key on.</remarks>
    [Function(nameof(ChangeAccessKey))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = Api.Base + AccessKeyCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(AccessKeyCollection.PathName);
        return await writes.WithBodyAsync(request, of, id, RequestBody.MergePatch, sent => Decide(of, id, sent), StatusCodes.Status200OK, cancellationToken);
    }

    private static Func<RecordDecisions, WriteDecision> Decide(Collection of, string id, SentRecord sent) =>
        RecordJson.TryRead<AccessKeyChange>(sent.Body, out _, out var errors)
            ? decisions => decisions.Patch(of, id, sent.Body)
            : throw new RefusedException(new(RefusalKind.Malformed, "The body is not a change of a key: see the errors.") { Errors = errors });
}
