using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Relations.AccessKeys;

/// <summary>POST /accessKeys/{id}/rotate: makes a new secret for a key. The replaced one is accepted for a while.</summary>
public sealed class RotateAccessKey(RecordEndpoints records, RecordWrites writes, RecordWriter writer, TimeProvider clock)
{
    private const int UsualHours = 72;
    private const int MostHours = 720;

    // A secret whose answer was lost is replaced as well; the one that is in use must not fall out of the list for it.
    private const int MostFormer = 5;

    /// <summary>
    /// 200 with the key and its new <c>secret</c>, which no later answer contains; 403 for an administrator who may see less than the key; 404;
    /// 409 when the key is revoked or expired; 412.
    /// </summary>
    [Function(nameof(RotateAccessKey))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + AccessKeyCollection.PathName + "/{id}/rotate")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(AccessKeyCollection.PathName);
        var parameters = new Parameters(request);
        var overlap = TimeSpan.FromHours(parameters.Number("overlapHours", otherwise: UsualHours, least: 0, most: MostHours));
        parameters.Done();
        var secret = KeySecret.New();
        var rotating = new Amendment((record, fields, view) => Rotate(record.As<AccessKey>(), fields, view, secret, overlap), (_, _) => null);
        var result = await writer.WriteAsync(RecordWrites.Context(request, []), decisions => decisions.Amend(new(of.Name, id), rotating), cancellationToken);
        var answer = await writes.AnswerAsync(request, of, id, result, StatusCodes.Status200OK, cancellationToken);
        return result is { Refusal: null, Repeated: false } && answer is WriteAnswer written ? written.With(new JObject { [MakeAccessKey.Secret] = secret }) : answer;
    }

    private Refusal? Rotate(AccessKey key, JObject fields, RegistryView view, string secret, TimeSpan overlap)
    {
        if (key.Confidential && view.Clearance < Classification.Confidential)
            return new(RefusalKind.Forbidden, $"The key {key.Id} may see confidential records: only a caller who may see them gets its secret.");
        if (key.StateOn(view.AsOf) is not AccessKeyState.Active and var state)
        {
            return new(RefusalKind.Conflict, state == AccessKeyState.Revoked
                ? $"The key {key.Id} was revoked. Make another key."
                : $"The key {key.Id} has expired. PATCH its expiresOn first.");
        }
        var now = clock.GetUtcNow();
        FormerKeySecret[] replaced = key.SecretHash is { } hash && overlap > TimeSpan.Zero ? [new(hash, now + overlap)] : [];
        // No overlap is for a secret that leaked: then no earlier one is accepted either.
        var former = overlap == TimeSpan.Zero ? [] : replaced.Concat(key.FormerSecrets.Where(one => one.Until > now)).Take(MostFormer).ToList();
        fields["secretHash"] = KeySecret.HashOf(secret);
        fields["secretMadeAt"] = Instant.Text(now);
        fields["formerSecrets"] = new JArray(former.Select(one => new JObject { ["hash"] = one.Hash, ["until"] = Instant.Text(one.Until) }));
        if (former.Count > 0)
            fields["formerSecretUntil"] = Instant.Text(former.Max(one => one.Until));
        else
            fields.Remove("formerSecretUntil");
        return null;
    }
}
