using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
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
public sealed class ConfirmSubscription(RegistryReader reader, RegistryWriter writer, ConfirmationTokens tokens, TimeProvider clock)
{
    private const string Name = "ConfirmSubscription";
    private const int MostBytes = 1024;

    private static readonly Refusal Worthless =
        new(RefusalKind.Gone, "The link has expired, or the subscription has another address or was deleted. Ask for another letter on the page of subscriptions.");

    /// <summary>200 with the address, also when it was confirmed before; 410 when the token is unknown, has expired, or is for another address.</summary>
    [Function(nameof(ConfirmSubscription))]
    [Open(IsCounted = true)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + MySubscriptionEndpoints.Path + "/confirm")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        var (sent, _) = await RequestBody.ReadObjectAsync(request, cancellationToken, most: MostBytes);
        if (!RecordJson.TryRead<SentConfirmation>(sent, out var confirmation, out var errors))
            throw new RefusedException(new(RefusalKind.Malformed, "The body is not a valid confirmation: see the errors.") { Errors = errors });
        // Requests with worthless tokens must not make writers wait.
        if (Find(await reader.CurrentAsync(cancellationToken), confirmation.Token) is null)
            throw new RefusedException(Worthless);
        var now = clock.GetUtcNow();
        var result = await writer.WriteAsync(
            new() { Author = new(Name, Problem.TraceId(request.HttpContext)), Decide = snapshot => Decide(snapshot, confirmation.Token, now) }, cancellationToken);
        if (result.Refusal is { } refusal)
            throw new RefusedException(refusal);
        var target = result.After.Find(new(SubscriptionCollection.PathName, ConfirmationTokens.SubscriptionOf(confirmation.Token)!))!.As<Subscription>().Target;
        return new WriteAnswer(StatusCodes.Status200OK, result.After.Version, RecordJson.ToBody(new ConfirmedSubscriptionAnswer(target)));
    }

    private WriteDecision Decide(Snapshot snapshot, string token, DateTimeOffset now)
    {
        if (Find(snapshot, token) is not { } stored)
            return WriteDecision.Refuse(Worthless);
        var subscription = stored.As<Subscription>();
        return subscription.NeedsConfirmation
            ? WriteDecision.Write(new PlannedChange(stored.Key, Operation.Update, StoredBodies.Of(subscription with { ConfirmedAt = now }, stored), []))
            : WriteDecision.Write();
    }

    // Only what the token is for: it has not expired, and the address is the one that got the letter.
    private StoredRecord? Find(Snapshot snapshot, string token) =>
        ConfirmationTokens.SubscriptionOf(token) is { } id && snapshot.Find(new(SubscriptionCollection.PathName, id)) is { } stored
        && stored.As<Subscription>() is { Owner: not null } subscription && tokens.IsFor(subscription, token)
            ? stored
            : null;
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
