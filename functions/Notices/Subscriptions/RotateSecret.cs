using BangGiao.Notices.Notifications;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Subscriptions;

/// <summary>
/// POST /subscriptions/{id}/rotateSecret: creates a new secret. The previous one signs in addition to it for
/// <c>Notifications__FormerSecretHours</c>.
/// </summary>
public sealed class RotateSecret(
    RecordEndpoints records, RecordWrites writes, RecordWriter writer, SecretEncryption encryption, TimeProvider clock, IOptions<NotificationOptions> options)
{
    private const int MostFormer = 5;

    /// <summary>
    /// 200 with the subscription and its new <c>secret</c>, which no later answer contains; 404; 409 when it is not a webhook or no key is
    /// configured; 412.
    /// </summary>
    [Function(nameof(RotateSecret))]
    [Requires(Role.Editor)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + SubscriptionCollection.PathName + "/{id}/rotateSecret")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(SubscriptionCollection.PathName);
        new Parameters(request).Done();
        var secret = WebhookSecret.New();
        var context = RecordWrites.Context(request, []);
        var rotating = new Amendment((record, fields, _) => Rotate(record.As<Subscription>(), fields, secret), (_, fault) => fault.Pointer == "/clearance" ? fault : null);
        var result = await writer.WriteAsync(context, decisions => decisions.Amend(new(of.Name, id), rotating), cancellationToken);
        var answer = await writes.AnswerAsync(request, of, id, result, StatusCodes.Status200OK, cancellationToken);
        return result is { Refusal: null, Repeated: false } && answer is WriteAnswer written ? written.With(new JObject { ["secret"] = secret }) : answer;
    }

    private Refusal? Rotate(Subscription subscription, JObject fields, string secret)
    {
        if (subscription.Channel != Channel.Webhook)
            return new(RefusalKind.Conflict, $"The subscription {subscription.Id} is not a webhook, and only webhooks have a secret.");
        if (!encryption.CanEncrypt)
            return new(RefusalKind.Conflict, "The setting Notifications__SecretKey, which encrypts webhook secrets, is missing on this server.");
        var now = clock.GetUtcNow();
        var former = subscription.FormerSecrets.Where(one => one.Until > now);
        if (subscription.Secret is { } replaced)
            former = former.Prepend(new(replaced, now.AddHours(options.Value.FormerSecretHours)));
        fields["secret"] = encryption.Encrypt(subscription.Id, secret);
        fields["formerSecrets"] = new JArray(former.Take(MostFormer).Select(one => new JObject { ["secret"] = one.Secret, ["until"] = Instant.Text(one.Until) }));
        return null;
    }
}
