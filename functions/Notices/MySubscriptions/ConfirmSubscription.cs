using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using BangGiao.Values.Json;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>
/// POST /mySubscriptions/confirm: confirms a mail address by the token of the letter to it. A GET would be followed by programs that look
/// through mail, so the letter leads to a page with a button.
/// </summary>
public sealed class ConfirmSubscription(RegistryWriter writer, ConfirmationTokens tokens, TimeProvider clock)
{
    private const string Name = "ConfirmSubscription";

    /// <summary>200 with the address, also when it was confirmed before; 410 when the token is unknown, has expired, or is for another address.</summary>
    [Function(nameof(ConfirmSubscription))]
    [Open]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + MySubscriptionEndpoints.Path + "/confirm")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (sent, _) = await RequestBody.ReadObjectAsync(request, cancellationToken);
        if (!RecordJson.TryRead<SentConfirmation>(sent, out var confirmation, out var errors))
            throw new RefusedException(new(RefusalKind.Malformed, "The body is not a valid confirmation: see the errors.") { Errors = errors });
        var now = clock.GetUtcNow();
        var result = await writer.WriteAsync(
            new() { Author = new(Name, Problem.TraceId(request.HttpContext)), Decide = snapshot => Decide(snapshot, confirmation.Token, now) }, cancellationToken);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        var target = Find(result.After, confirmation.Token)!.Target;
        return new WriteAnswer(StatusCodes.Status200OK, result.After.Version, RecordJson.ToBody(new ConfirmedSubscriptionAnswer(target)));
    }

    private WriteDecision Decide(Snapshot snapshot, string token, DateTimeOffset now)
    {
        if (Find(snapshot, token) is not { Owner: not null } subscription || !tokens.IsFor(subscription, token))
            return WriteDecision.Refuse(new(RefusalKind.Gone, "The link has expired, or the subscription has another address or was deleted. Ask for another letter on the page of subscriptions."));
        return subscription.NeedsConfirmation
            ? WriteDecision.Write(new PlannedChange(
                new(SubscriptionCollection.PathName, subscription.Id), Operation.Update, RecordJson.ToBody(subscription with { ConfirmedAt = now }), []))
            : WriteDecision.Write();
    }

    private static Subscription? Find(Snapshot snapshot, string token) =>
        ConfirmationTokens.SubscriptionOf(token) is { } id ? snapshot.Find(new(SubscriptionCollection.PathName, id))?.As<Subscription>() : null;
}

/// <summary>The body of a confirmation.</summary>
internal sealed record SentConfirmation
{
    /// <summary>The token of the letter.</summary>
    public required string Token { get; init; }
}

/// <summary>A confirmed address.</summary>
/// <param name="Target">The mail address that gets messages from now on.</param>
public sealed record ConfirmedSubscriptionAnswer(string Target);
