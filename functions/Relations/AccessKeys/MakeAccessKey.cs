using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Relations.AccessKeys;

/// <summary>POST /accessKeys: makes a key.</summary>
public sealed class MakeAccessKey(RecordEndpoints records, RecordWrites writes, RecordWriter writer, TimeProvider clock)
{
    /// <summary>The member with the secret of the one answer that has it.</summary>
    public const string Secret = "secret";

    /// <summary>201 with the new record and its <c>secret</c>, which no later answer contains; 400; 409 when the name is in use; 422.</summary>
    /// <remarks>The answer to a repeat with the same Idempotency-Key has no secret, because only its hash is stored: rotate the key then.</remarks>
    [Function(nameof(MakeAccessKey))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + AccessKeyCollection.PathName)] HttpRequest request, CancellationToken cancellationToken)
    {
        var of = records.Collection(AccessKeyCollection.PathName);
        new Parameters(request).Done();
        var (sent, bytes) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        if (!RecordJson.TryRead<SentAccessKey>(sent, out _, out var errors))
            throw new RefusedException(new(RefusalKind.Malformed, "The body is not a valid key: see the errors.") { Errors = errors });

        var secret = KeySecret.New();
        var result = await writer.WriteAsync(RecordWrites.Context(request, bytes), decisions => WithSecret(decisions.Create(of, sent), secret), cancellationToken);
        var answer = writes.Answer(request, of, null, result, StatusCodes.Status201Created);
        return !result.Repeated && answer is WriteAnswer made ? made.With(new JObject { [Secret] = secret }) : answer;
    }

    private WriteDecision WithSecret(WriteDecision decision, string secret)
    {
        foreach (var change in decision.Changes)
        {
            change.Body!["secretHash"] = KeySecret.HashOf(secret);
            change.Body["secretMadeAt"] = Instant.Text(clock.GetUtcNow());
        }
        return decision;
    }
}
